// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.time.Instant;

import org.ftracktray.sandbox.internal.graph.Row;

/** Published work, so that assets, versions, components and locations can be looked at. */
final class DemoVersions {

    private static final String SERVER_LOCATION = "3a372bde-05bc-11e4-8908-20c9d081909b";

    private final Maker maker;

    DemoVersions(Maker maker) {
        this.maker = maker;
    }

    /** @return the latest version */
    Row publish(Row context) {
        Row latest = null;
        Row asset = maker.make("Asset", DemoIds.of("Asset/" + context.key()), "name", context.text("name"),
                "context_id", context.key(), "type_id", DemoIds.of("AssetType/Geometry"));
        for (long number = 1; number <= 3; number++) {
            Row version = maker.make("AssetVersion", DemoIds.of("AssetVersion/" + asset.key() + "/" + number),
                    "version", number, "asset_id", asset.key(), "user_id", DemoIds.of("User/ben"), "status_id",
                    Foundation.status(number == 3 ? "Pending" : "Approved"), "comment", "Version " + number,
                    "date", Instant.parse("2026-09-0" + number + "T16:00:00Z"));
            Row component = maker.make("FileComponent", DemoIds.of("FileComponent/" + version.key()), "name", "main",
                    "file_type", ".obj", "size", 1024L * number, "version_id", version.key());
            maker.make("ComponentLocation", DemoIds.of("ComponentLocation/" + component.key()), "component_id",
                    component.key(), "location_id", SERVER_LOCATION, "resource_identifier", component.key());
            latest = version;
        }
        return latest;
    }
}
