// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of the "Actions" menu. ftrack merges entries with an equal label into one tile and shows their variants.
 *
 * @param label
 *            what the tile is called
 * @param variant
 *            what tells entries with the same label apart, for instance a version
 * @param description
 *            a line below the label
 * @param icon
 *            address of a picture or one of ftrack's predefined names
 * @param actionIdentifier
 *            comes back in the launch event
 * @param extra
 *            further keys that come back in the launch event (values as Jackson converts them); they never replace the
 *            keys above
 */
public record ActionItem(String label, Optional<String> variant, Optional<String> description, Optional<String> icon,
        String actionIdentifier, Map<String, Object> extra) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ActionItem {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(actionIdentifier, "actionIdentifier");
        extra = Map.copyOf(extra);
    }

    /** The item as it is sent in the reply to a discover event; keys without a value are null, as ftrack's own do. */
    public JsonNode toJson() {
        Map<String, Object> json = new LinkedHashMap<>(extra);
        json.put("label", label);
        json.put("variant", variant.orElse(null));
        json.put("description", description.orElse(null));
        json.put("icon", icon.orElse(null));
        json.put("actionIdentifier", actionIdentifier);
        return JSON.valueToTree(json);
    }
}
