// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What every ftrack site has, whatever its seed: object types, states, locations, kinds of custom attributes. Where a
 * real site has fixed identifiers, public clients look for them (ftrack-python symbol.py), so they are the same here.
 */
final class BuiltInEntities {

    static final Map<String, String> OBJECT_TYPES = pairs("Task", "11c137c0-ee7e-4f9c-91c5-8c77cec22b2c", "Shot",
            "bad911de-3bd6-47b9-8b46-3476e237cb36", "Sequence", "e5139355-61da-4c8f-9db4-3abc870166bc", "Episode",
            "22139355-61da-4c8f-9db4-3abc870166bc", "Folder", "3c133785-51cb-11e3-980a-20c9d0831e59", "AssetBuild",
            "4be63b64-5010-42fb-bf1f-428af9d638f0", "Milestone", "01decdd1-51cb-11e3-9d5b-20c9d0831e59");
    static final Map<String, String> LOCATIONS = pairs("ftrack.origin", "ce9b348f-8809-11e3-821c-20c9d081909b",
            "ftrack.unmanaged", "cb268ecc-8809-11e3-a7e2-20c9d081909b", "ftrack.review",
            "cd41be70-8809-11e3-b98a-20c9d081909b", "ftrack.connect", "07b82a97-8cf9-11e3-9383-20c9d081909b",
            "ftrack.server", "3a372bde-05bc-11e4-8908-20c9d081909b");
    static final Map<String, String> STATES = pairs("NOT_STARTED", "Not started", "IN_PROGRESS", "In progress",
            "BLOCKED", "Blocked", "DONE", "Done");
    private static final String NO_PRIORITY = "9661b320-3a0c-11e2-81c1-0800200c9a66";
    private static final String USER_TYPE = "ac9fa5aa-4361-11e0-b7cc-0019bb4983d8";

    private final EntityBuilder entityBuilder;

    BuiltInEntities(EntityBuilder entityBuilder) {
        this.entityBuilder = entityBuilder;
    }

    /** A map that keeps the order of the studio the same at every start. */
    private static Map<String, String> pairs(String... texts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            map.put(texts[i], texts[i + 1]);
        }
        return map;
    }

    void create() {
        OBJECT_TYPES.forEach((name, id) -> entityBuilder.make("ObjectType", id, "name",
                name.replace("AssetBuild", "Asset Build"), "icon", name.toLowerCase(Locale.ROOT), "is_leaf",
                name.equals("Task"), "is_typeable", name.equals("Task"), "is_schedulable", name.equals("Task"),
                "is_time_reportable", name.equals("Task")));
        STATES.forEach((code, name) -> entityBuilder.make("State", StableIds.of("State/" + code), "short", code, "name",
                name));
        LOCATIONS.forEach((name, id) -> entityBuilder.make("Location", id, "name", name, "label", name));
        entityBuilder.make("Priority", NO_PRIORITY, "name", "None", "sort", 99L, "color", "#8a9199");
        entityBuilder.make("UserType", USER_TYPE, "name", "User");
        for (String type : List.of("NoteCategory", "NoteLabel")) {
            entityBuilder.make(type, StableIds.of("NoteCategory/Client feedback"), "name", "Client feedback", "color",
                    "#4c9fe0");
        }
        for (String type : List.of("Supervisor", "Coordinator")) {
            entityBuilder.make("ManagerType", StableIds.of("ManagerType/" + type), "name", type);
        }
        entityBuilder.make("ListCategory", StableIds.of("ListCategory/Default"), "name", "Default");
        for (String type : CustomAttributeSeeds.TYPES) {
            entityBuilder.make("CustomAttributeType", StableIds.of("CustomAttributeType/" + type), "name", type, "core",
                    true);
        }
        entityBuilder.make("CustomAttributeGroup", CustomAttributeSeeds.GROUP, "name", "Pipeline");
    }
}
