// SPDX-License-Identifier: EPL-2.0
/**
 * A client for ftrack in plain Java: the API session here, the event hub in {@link org.ftracktray.client.event}. Jackson is
 * the only dependency.
 *
 * <pre>
 * var site = SiteAddress.normalise("mystudio");
 * var me = new Credentials("anna", new ApiKey(key));
 *
 * try (var session = Session.open(site, me); var hub = EventHub.create(site, me)) {
 *     var mine = Query.from("Task").select("name", "project.full_name", "status.name")
 *             .where(Criteria.any("assignments", Criteria.is("resource.username", "anna"))).orderBy("name");
 *     for (Entity task : session.query(mine)) {
 *         System.out.println(task.string("project.full_name").orElse("") + " / " + task.string("name").orElse(""));
 *     }
 *
 *     hub.onState(state -&gt; System.out.println(state));
 *     hub.subscribe("topic=ftrack.action.discover and source.user.username=anna", event -&gt; items());
 *     hub.connect();                                  // stays connected from here on
 * }
 * </pre>
 *
 * <p>{@code docs/client.md} tells more, with a program that is tested as it stands there.
 *
 * <p>What fails, fails with one of the kinds of {@link org.ftracktray.client.FtrackException}, each of which knows the sentences
 * to show to a person. A session blocks its caller and is made for virtual threads; a hub never blocks, runs each handler on
 * a virtual thread of its own, and reconnects for ever. Credentials travel in headers, never in addresses.
 */
@Export
@Version("0.1.0")
package org.ftracktray.client;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
