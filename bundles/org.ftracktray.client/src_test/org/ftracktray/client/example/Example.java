// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.example;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Session;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.Expression;
import org.ftracktray.client.query.Criteria;
import org.ftracktray.client.query.Query;

import tools.jackson.databind.json.JsonMapper;

/** Prints my tasks and offers an action on them until Enter is pressed. */
public final class Example {
    public static void main(String[] arguments) throws IOException {
        var site = SiteAddress.normalise(arguments[0]);
        var me = new Credentials(arguments[1], new ApiKey(System.getenv("FTRACK_API_KEY")));
        try (var session = Session.open(site, me); var hub = EventHub.create(site, me)) {
            var mine = Query.from("Task").select("name", "project.full_name")
                    .where(Criteria.any("assignments", Criteria.is("resource.username", me.user()))).orderBy("name");
            for (var task : session.query(mine)) {
                System.out.println(
                        task.string("project.full_name").orElse("?") + " / " + task.string("name").orElse("?"));
            }

            hub.onState(state -> System.out.println(state));
            var action = Map.of("label", "My action", "actionIdentifier", "my.action");
            hub.subscribe(
                    "topic=ftrack.action.discover and source.user.username=" + Expression.quoteIfNeeded(me.user()),
                    event -> JsonMapper.shared().valueToTree(Map.of("items", List.of(action))));
            hub.connect();
            System.in.read();
        } catch (FtrackException e) {
            System.err.println(e.problem().what() + " " + e.problem().remedy());
        }
    }
}
