// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.net.URI;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.EventHub;

/** Makes hubs, {@link EventHub#create(URI, Credentials)} unless a test says otherwise. */
interface HubFactory {
    EventHub create(URI site, Credentials credentials);
}
