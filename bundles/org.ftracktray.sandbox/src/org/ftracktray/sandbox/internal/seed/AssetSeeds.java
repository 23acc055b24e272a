// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import org.ftracktray.sandbox.internal.graph.Row;

/** Published work: assets with their versions and components. */
final class AssetSeeds {

    private static final String SERVER = BuiltInEntities.LOCATIONS.get("ftrack.server");

    private final EntityBuilder entityBuilder;
    private final CustomAttributeSeeds attributes;
    private final SeedDates dates;

    AssetSeeds(EntityBuilder entityBuilder, CustomAttributeSeeds attributes, SeedDates dates) {
        this.entityBuilder = entityBuilder;
        this.attributes = attributes;
        this.dates = dates;
    }

    void below(SeedNode context, Row owner) {
        for (SeedNode node : context.list("assets")) {
            node.only("id", "name", "type", "custom_attributes", "versions");
            Row asset = entityBuilder.make(node, "Asset",
                    StableIds.of("Asset/" + owner.key() + "/" + node.text("name")),
                    "name", node.text("name"), "context_id", owner.key(), "type_id",
                    entityBuilder.key(node, "type", "AssetType", "name"));
            attributes.values(node, asset);
            node.list("versions").forEach(version -> version(version, asset));
        }
    }

    private void version(SeedNode node, Row asset) {
        node.only("id", "version", "comment", "status", "user", "date", "custom_attributes", "components");
        Long number = node.get("version").map(n -> (long) node.number("version").getAsDouble()).orElse(null);
        String name = asset.key() + "/" + (number == null ? node.line() : number);
        Row version = entityBuilder.make(node, "AssetVersion", StableIds.of("AssetVersion/" + name), "version", number,
                "asset_id", asset.key(), "comment", node.textOrNull("comment"), "status_id",
                entityBuilder.key(node, "status", "Status", "name"), "user_id",
                entityBuilder.key(node, "user", "User", "username"),
                "date", dates.moment(node, "date"));
        attributes.values(node, version);
        for (SeedNode component : node.list("components")) {
            component.only("id", "name", "file_type", "size");
            Row file = entityBuilder.make(component, "FileComponent",
                    StableIds.of("FileComponent/" + version.key() + "/" + component.text("name")), "name",
                    component.text("name"), "file_type", component.textOrNull("file_type"), "size",
                    (long) component.number("size").orElse(0), "version_id", version.key());
            entityBuilder.make("ComponentLocation", StableIds.of("ComponentLocation/" + file.key()), "component_id",
                    file.key(), "location_id", SERVER, "resource_identifier", file.key());
        }
    }
}
