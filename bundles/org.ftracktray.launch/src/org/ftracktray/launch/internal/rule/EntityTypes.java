// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ftracktray.launch.TaskContext;

/**
 * The names of ftrack's entity types. Events carry legacy names in several spellings ("task" for every typed context,
 * "show" for a project), configurations those of the schema ("Shot", "AssetVersion").
 */
public final class EntityTypes {

    private static final String PROJECT = "show";
    private static final Set<String> LISTS = Set.of("list", "assetversionlist", "typedcontextlist");
    private static final String COMPONENT = "component";

    private EntityTypes() {}

    /** What an entity may be called in the field {@code context}, its own type first. */
    public static List<String> names(TaskContext entity) {
        List<String> names = new ArrayList<>(List.of(normal(entity.entityType())));
        if (entity.typedContext()) {
            names.addAll(List.of("typedcontext", "context"));
        } else if (entity.projectItself()) {
            names.addAll(List.of(PROJECT, "context"));
        } else {
            names.add(legacyName(entity));
        }
        return names;
    }

    /** Without case, blanks and the like: "Asset Build", "asset_build" and "AssetBuild" are one. */
    static String normal(String type) {
        return type.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }

    /** What events call the entity. */
    public static String legacyName(TaskContext entity) {
        return entity.typedContext() ? "task" : entity.projectItself() ? PROJECT : base(normal(entity.entityType()));
    }

    private static String base(String type) {
        return LISTS.contains(type) ? "list" : type.endsWith(COMPONENT) ? COMPONENT : type;
    }

    /**
     * Whether one of the patterns of {@code context} may fit an entity of which an event gives this type: only a guess
     * that saves questions, for the type of an event is nothing to rely on.
     */
    public static boolean mayFit(Set<String> patterns, String typeOfEvent) {
        String type = base(normal(typeOfEvent));
        boolean other = TaskContext.OTHER_TYPES.stream().map(EntityTypes::normal).anyMatch(type::equals);
        return !other || patterns.stream().map(EntityTypes::normal).map(EntityTypes::base)
                .anyMatch(pattern -> Glob.matches(pattern, type));
    }
}
