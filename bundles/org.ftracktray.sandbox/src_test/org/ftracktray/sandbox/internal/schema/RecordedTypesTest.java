// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ftracktray.sandbox.internal.schema.RecordedTypes.Described;
import org.junit.jupiter.api.Test;

/** The answer to {@code query_schemas} beside that of a real server. */
class RecordedTypesTest {

    private static final Map<String, Described> REAL = RecordedTypes.read();
    private static final Map<String, Described> OURS = RecordedTypes.of(new SchemaJson(Schemas.load()).document());

    /** Values come with custom attributes where nobody asked for them: ftrack sends them as a hidden projection. */
    private static final String VALUES = "CustomAttributeValue";

    @Test
    void hasEveryTypeAndNoOther() {
        assertEquals(116, REAL.size());
        assertEquals(new TreeSet<>(REAL.keySet()), new TreeSet<>(OURS.keySet()));
    }

    @Test
    void hasTheKeysDefaultProjectionsAndLegacyNames() {
        Map<String, String> different = new TreeMap<>();
        REAL.forEach((type, real) -> {
            if (!type.endsWith(VALUES) && !RecordedTypes.unordered(real.head()).equals(OURS.get(type).head())) {
                different.put(type, real.head() + ", ours " + OURS.get(type).head());
            }
        });
        assertEquals(Map.of(), different);
    }

    @Test
    void hasEveryPropertyWithItsKindDefaultAndLegacyName() {
        Map<String, String> different = new TreeMap<>();
        REAL.forEach((type, real) -> real.properties().forEach((name, kind) -> {
            String ours = OURS.get(type).properties().getOrDefault(name, "none");
            if (!ours.equals(kind)) {
                different.put(type + "." + name, kind + ", ours " + ours);
            }
        }));
        assertEquals(Map.of(
                // ours also holds shots and folders, as ftrack's own does
                "TypedContextList.items", "[Task]@_task_items, ours [TypedContext]@_task_items",
                "TypedContext.priority_id",
                "string@priorityid, ours string=9661b320-3a0c-11e2-81c1-0800200c9a66@priorityid"), different);
    }

    @Test
    void hasNoOtherPropertiesThanTheseFew() {
        Set<String> more = new TreeSet<>();
        OURS.forEach((type, ours) -> ours.properties().keySet().stream()
                .filter(name -> !REAL.get(type).properties().containsKey(name))
                .forEach(name -> more.add(type + "." + name)));
        assertEquals(Set.of("Context.ancestors", "Context.descendants", "Context.metadata", "Project.ancestors",
                "CustomAttributeValue.key"), more);
    }
}
