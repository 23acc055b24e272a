// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The attributes that are worked out from others. */
final class Computed {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Graph graph;
    private final CustomAttributes customAttributes;
    private final CustomAttributeLinks links;

    Computed(Graph graph) {
        this.graph = graph;
        this.customAttributes = new CustomAttributes(graph);
        this.links = new CustomAttributeLinks(graph);
    }

    Object value(Row row, String attribute) {
        return switch (attribute) {
            case "link", "_link" -> link(row);
            case "from_entity_type", "to_entity_type" -> links.type(row, attribute);
            case "key" ->
                graph.find("CustomAttributeConfiguration", row.text("configuration_id")).map(c -> c.get("key"))
                        .orElse(null);
            case "time_logged" -> logged(row);
            case "bid_time_logged_difference" -> number(row.get("bid")) - logged(row);
            case "is_latest_version" -> graph.find("Asset", row.text("asset_id")).flatMap(this::latestVersion)
                    .map(latest -> latest == row).orElse(false);
            case "is_open" -> isOpen(row);
            case "thumbnail_url" -> thumbnail(row);
            case "url" -> url("/component/get?id=" + row.text("component_id"));
            default -> null;
        };
    }

    Optional<Row> reference(Row row, String attribute) {
        return switch (attribute) {
            case "latest_version" -> latestVersion(row);
            case "setting" -> graph.find("Setting", row.text("name") + "," + row.text("group"));
            default -> Optional.empty();
        };
    }

    Collection<Row> elements(Row row, String attribute) {
        return switch (attribute) {
            case "ancestors" -> ancestors(row).stream().filter(a -> a.schema().is("TypedContext")).toList();
            case "descendants" -> descendants(row);
            case "custom_attributes" -> customAttributes.of(row);
            case "custom_attribute_links_from" -> links.to(row);
            default -> List.of();
        };
    }

    /** A version's way leads from the project past the asset; a version that is nowhere yet has none. */
    private ArrayNode link(Row row) {
        List<Row> way = new ArrayList<>(ancestors(row));
        boolean version = row.schema().is("AssetVersion");
        way.removeIf(step -> version && step.schema().is("Asset"));
        ArrayNode link = NODES.arrayNode();
        if (version && way.isEmpty()) {
            return link;
        }
        way.add(row);
        for (Row step : way) {
            String type = step.schema().is("TypedContext") ? "TypedContext" : step.schema().id();
            link.addObject().put("type", type).put("id", step.key()).put("name", name(step));
        }
        return link;
    }

    private String name(Row row) {
        if (row.schema().is("AssetVersion")) {
            String asset = graph.find("Asset", row.text("asset_id")).map(a -> a.text("name")).orElse("");
            return asset + " v" + row.get("version");
        }
        return row.text("full_name") != null ? row.text("full_name") : row.text("name");
    }

    /** From the outermost one inwards; bounded, so that a parent loop in imported data cannot hang a query. */
    private List<Row> ancestors(Row row) {
        Deque<Row> way = new ArrayDeque<>();
        Optional<Row> at = parent(row);
        while (at.isPresent() && way.size() < 100) {
            way.addFirst(at.get());
            at = parent(at.get());
        }
        return List.copyOf(way);
    }

    private Optional<Row> parent(Row row) {
        return switch (row.schema().root().id()) {
            case "AssetVersion" -> graph.find("Asset", row.text("asset_id"));
            case "Asset" -> graph.find("Context", row.text("context_id"));
            case "Resource" -> graph.find("Group", row.text("parent_id"));
            default -> graph.find("Context", row.text("parent_id"));
        };
    }

    private List<Row> descendants(Row row) {
        List<Row> all = new ArrayList<>(graph.having("Context", "parent_id", row.key()));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(graph.having("Context", "parent_id", all.get(i).key()));
        }
        return all;
    }

    private Optional<Row> latestVersion(Row asset) {
        return graph.having("AssetVersion", "asset_id", asset.key()).stream()
                .max(Comparator.comparingDouble(v -> number(v.get("version"))));
    }

    private double logged(Row row) {
        return graph.having("Timelog", "context_id", row.key()).stream().mapToDouble(t -> number(t.get("duration")))
                .sum();
    }

    private boolean isOpen(Row row) {
        Instant now = graph.clock().now();
        return !(row.get("start_date") instanceof Instant start && start.isAfter(now))
                && !(row.get("end_date") instanceof Instant end && end.isBefore(now));
    }

    /** Of an entity's thumbnail, or of the component that something is about. */
    private static ObjectNode thumbnail(Row row) {
        String component = row.text(row.schema().slot("thumbnail_id") < 0 ? "component_id" : "thumbnail_id");
        return url(component == null ? "/img/thumbnail2.png" : "/component/thumbnail?id=" + component);
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static ObjectNode url(String path) {
        return NODES.objectNode().put("__type__", "url").put("value", path).put("url", path);
    }
}
