// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.ftracktray.sandbox.internal.schema.Schema;

/** Links of custom attributes, seen from the entity that they lead to. */
final class CustomAttributeLinks {

    /** Where an entity with some identity may be found. */
    private static final List<String> LINKED = List.of("Context", "Asset", "AssetVersion", "Component", "List",
            "Resource");

    private final Graph graph;

    CustomAttributeLinks(Graph graph) {
        this.graph = graph;
    }

    /** One for each link to the entity, whatever type it was made with. */
    Collection<Row> to(Row entity) {
        Schema from = graph.schemas().get("CustomAttributeLinkFrom");
        return graph.having("CustomAttributeLink", "to_id", entity.key()).stream()
                .map(link -> link.schema().is(from.id()) ? link : seen(link, from)).toList();
    }

    private static Row seen(Row link, Schema from) {
        Row row = new Row(from);
        List.of("id", "configuration_id", "from_id", "to_id").forEach(name -> row.with(name, link.get(name)));
        return row;
    }

    /** The type of the entity at one end, or null. */
    String type(Row link, String attribute) {
        String id = link.text(attribute.replace("_entity_type", "_id"));
        return LINKED.stream().map(type -> graph.find(type, id)).flatMap(Optional::stream).findFirst()
                .map(row -> row.schema().id()).orElse(null);
    }
}
