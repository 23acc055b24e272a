// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class SchemaJsonTest {

    private static final Schemas SCHEMAS = Schemas.load();
    private static final SchemaJson JSON = new SchemaJson(SCHEMAS);

    @Test
    void hasTheSameHashAtEveryStart() {
        assertEquals(new SchemaJson(Schemas.load()).hash(), JSON.hash());
        assertTrue(JSON.hash().matches("[0-9a-f]{32}"));
    }

    @Test
    void describesATaskAsFtrackDoes() {
        JsonNode task = JSON.document().valueStream().filter(s -> s.path("id").asString().equals("Task")).findFirst()
                .orElseThrow();

        assertEquals("11c137c0-ee7e-4f9c-91c5-8c77cec22b2c",
                task.path("alias_for").path("classifiers").path("object_typeid").asString());
        assertEquals("Status", task.path("properties").path("status").path("$ref").asString());
        assertEquals("statusid", task.path("properties").path("status_id").path("alias_for").asString());
        assertEquals("mapped_array", task.path("properties").path("custom_attributes").path("type").asString());
        assertEquals("{uid}", task.path("properties").path("id").path("default").asString());
        assertEquals("date-time", task.path("properties").path("start_date").path("format").asString());
    }

    @Test
    void leadsEveryRelationToATypeThatExists() {
        Set<String> missing = new HashSet<>();
        for (Schema schema : SCHEMAS.all()) {
            for (Attribute attribute : schema.attributes().values()) {
                String target = switch (attribute) {
                    case Attribute.Reference reference -> reference.target();
                    case Attribute.Collection collection -> collection.target();
                    case Attribute.Scalar scalar -> scalar.keyOf().orElse("Task");
                };
                if (SCHEMAS.find(target).isEmpty()) {
                    missing.add(schema.id() + "." + attribute.name() + " -> " + target);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void findsTheElementsOfEveryCollectionThroughAnIndex() {
        Graph graph = new Graph(SCHEMAS);
        Set<String> missing = new HashSet<>();
        for (Schema schema : SCHEMAS.all()) {
            for (Attribute attribute : schema.attributes().values()) {
                if (attribute instanceof Attribute.Collection collection) {
                    boolean indexed = switch (collection.link()) {
                        case Attribute.Link.By by -> graph.isIndexed(SCHEMAS.get(collection.target()), by.attribute());
                        case Attribute.Link.Through through ->
                            graph.isIndexed(SCHEMAS.get(through.join()), through.from());
                        case Attribute.Link.Computed none -> true;
                    };
                    if (!indexed) {
                        missing.add(schema.id() + "." + attribute.name());
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void findsEveryForeignKeyThatRelationsName() {
        Set<String> missing = new HashSet<>();
        for (Schema schema : SCHEMAS.all()) {
            for (Attribute attribute : schema.attributes().values()) {
                if (attribute instanceof Attribute.Reference reference && reference.by().isPresent()
                        && schema.slot(reference.by().get()) < 0) {
                    missing.add(schema.id() + "." + attribute.name());
                } else if (attribute instanceof Attribute.Collection collection
                        && collection.link() instanceof Attribute.Link.By by
                        && SCHEMAS.get(collection.target()).slot(by.attribute()) < 0) {
                    missing.add(schema.id() + "." + attribute.name());
                }
            }
        }
        assertEquals(Set.of(), missing);
    }
}
