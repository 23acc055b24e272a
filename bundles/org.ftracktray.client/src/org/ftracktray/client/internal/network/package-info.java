// SPDX-License-Identifier: EPL-2.0
/** From an address to an open socket: name, proxy, password, TLS. The one way to a site for requests and WebSockets. */
package org.ftracktray.client.internal.network;
