// SPDX-License-Identifier: EPL-2.0
/**
 * A WebSocket (RFC 6455) client on blocking sockets and virtual threads. It exists because {@code java.net.http}'s loses the end
 * of a connection that comes together with data (seen with JDK 25 in a fifth of the cases), which leaves a hub that believes
 * it is connected.
 */
package org.ftracktray.client.internal.websocket;
