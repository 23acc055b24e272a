// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * A site's answer to {@code query_server_information}.
 *
 * @param version such as {@code 4.13.8.1234}, or {@code dev}; {@code ""} when the site does not say
 * @param schemaHash MD5 of the schemas, {@code ""} when the site does not say
 * @param timezoneSupport whether the site keeps times in UTC, which a site that does not say is taken to do, as in
 *        ftrack-python
 * @param userId entity id of the user that the credentials belong to; some sites do not say
 * @param userName that user's name; for a global key it is the name that was sent
 * @param raw the whole answer; do not change it
 */
public record ServerInformation(String version, String schemaHash, boolean timezoneSupport, Optional<String> userId,
        Optional<String> userName, JsonNode raw) {
    /** Reads the object that the site sends. */
    public static ServerInformation of(JsonNode json) {
        JsonNode user = json.path("user_information");
        return new ServerInformation(text(json.path("version")).orElse(""), text(json.path("schema_hash")).orElse(""),
                json.path("is_timezone_support_enabled").asBoolean(true), text(user.path("id")),
                text(user.path("username")), json);
    }

    /** Whether the key is a global one, which works with every active user's name; empty when the site does not say. */
    public Optional<Boolean> globalKey() {
        JsonNode flag = raw.path("user_information").path("is_global_access_key");
        return flag.isBoolean() ? Optional.of(flag.booleanValue()) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
