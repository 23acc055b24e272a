// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.ftracktray.sandbox.internal.schema.Schema;

/**
 * The custom attribute values of an entity: one for each configuration that applies to it, with the configuration's
 * default, or for hierarchical ones the nearest ancestor's value, where the entity has none of its own.
 */
final class CustomAttributes {

    private final Graph graph;

    CustomAttributes(Graph graph) {
        this.graph = graph;
    }

    Collection<Row> of(Row entity) {
        List<Row> values = new ArrayList<>();
        graph.all("CustomAttributeConfiguration").filter(configuration -> applies(configuration, entity))
                .forEach(configuration -> values.add(value(configuration, entity)));
        return values;
    }

    private Row value(Row configuration, Row entity) {
        return own(configuration, entity.key()).orElseGet(() -> new Row(valueType(entity))
                .with("configuration_id", configuration.key()).with("entity_id", entity.key())
                .with("value", inherited(configuration, entity)));
    }

    private Object inherited(Row configuration, Row entity) {
        if (Boolean.TRUE.equals(configuration.get("is_hierarchical"))) {
            Optional<Row> at = graph.find("Context", entity.text("parent_id"));
            for (int depth = 0; at.isPresent() && depth < 100; depth++) {
                Optional<Row> value = own(configuration, at.get().key());
                if (value.isPresent()) {
                    return value.get().get("value");
                }
                at = graph.find("Context", at.get().text("parent_id"));
            }
        }
        return configuration.get("default");
    }

    private Optional<Row> own(Row configuration, String entityId) {
        return graph.find("CustomAttributeValue", configuration.key() + "," + entityId);
    }

    private static boolean applies(Row configuration, Row entity) {
        String wanted = configuration.text("entity_type");
        if (Boolean.TRUE.equals(configuration.get("is_hierarchical")) && entity.schema().is("Context")) {
            return true;
        }
        String name = entity.schema().is("List") ? "list" : entity.schema().legacyName();
        if (!name.equals(wanted)) {
            return false;
        }
        String objectType = configuration.text("object_type_id");
        String project = configuration.text("project_id");
        return (objectType == null || objectType.equals(entity.get("object_type_id")))
                && (project == null || project.equals(entity.get("project_id")) || project.equals(entity.key()));
    }

    private Schema valueType(Row entity) {
        String type = entity.schema().root().id();
        return graph.schemas().get((type.equals("Resource") ? "User" : type) + "CustomAttributeValue");
    }
}
