// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.HashSet;
import java.util.Set;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.studio.Studio;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answer to {@code query_server_information}. */
public final class ServerInformation {

    /** Newer than the oldest that clients accept (ftrack-python session.py: 3.3.11). */
    public static final String VERSION = "4.13.0.1000";

    private final Studio studio;
    private final Row user;

    ServerInformation(Studio studio, Row user) {
        this.studio = studio;
        this.user = user;
    }

    /** @param values which keys to answer; all of them when it is no array or empty */
    ObjectNode answer(JsonNode values) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("version", VERSION);
        all.put("schema_hash", studio.schemaJson().hash());
        all.put("is_timezone_support_enabled", true);
        all.put("is_nested_subqueries_enabled", true);
        all.putObject("storage_scenario").put("scenario", "ftrack.automatic").putObject("data");
        ObjectNode me = all.putObject("user_information");
        me.put("id", user.key()).put("username", user.text("username"));
        me.put("first_name", user.text("first_name")).put("last_name", user.text("last_name"));
        me.put("is_global_access_key", false).put("restricted_user", false);
        me.put("thumbnail_id", user.text("thumbnail_id")).putNull("thumbnail_url").putNull("access_key_id");
        me.putArray("permissions");
        all.putObject("company_information").put("name", "Sandbox studio");
        all.putObject("default_colors");
        all.putArray("license");
        all.put("workday_length", 28800).put("week_startday", 1).put("product", "sandbox");
        all.put("preferred_language", "en").putNull("storage_limit").putNull("custom_widget");
        if (values.isArray() && !values.isEmpty()) {
            Set<String> wanted = new HashSet<>(values.valueStream().map(JsonNode::asString).toList());
            all.retain(wanted);
        }
        return all;
    }
}
