// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.net.URI;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.EventHub;

/** Makes hubs; tests make others. */
interface HubFactory {
    EventHub create(URI site, Credentials credentials);
}
