// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import org.ftracktray.client.event.Expression;

import tools.jackson.databind.JsonNode;

/**
 * A subscription of one connection.
 *
 * @param metadata what targets are matched against: id, applicationId, user and more
 */
record Subscriber(String id, JsonNode metadata, Expression subscription) {}
