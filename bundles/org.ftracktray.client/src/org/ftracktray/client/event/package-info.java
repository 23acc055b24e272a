// SPDX-License-Identifier: EPL-2.0
/** The event hub: one connection that comes back by itself, subscriptions, events and their answers. */
@Export
@Version("0.1.0")
package org.ftracktray.client.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
