// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

/** The user behind a connection, as of the handshake. */
record Member(String userId, String username) {}
