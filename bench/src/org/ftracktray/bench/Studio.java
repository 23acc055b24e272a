// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A studio with one task, whose project lists ten applications of two versions each, and these applications on the disk.
 *
 * @param folder where all of it lies
 */
record Studio(Path folder) {
    static final int ITEMS = 20;
    static final String TASK = "11c137c0-ee7e-4f9c-91c5-8c77cec22b2c";
    private static final int APPLICATIONS = 10;

    static Studio in(Path folder) throws IOException {
        var studio = new Studio(folder);
        Files.createDirectories(studio.configuration());
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < APPLICATIONS; i++) {
            for (int version = 2025; version < 2025 + ITEMS / APPLICATIONS; version++) {
                Path bin = Files.createDirectories(folder.resolve("software/app%d-%d/bin".formatted(i, version)));
                Path program = Files.writeString(bin.resolve("app" + i), "#!/bin/sh\nexec sleep 1\n");
                program.toFile().setExecutable(true);
                listed.add("app%d_%d".formatted(i, version));
            }
            Files.writeString(studio.configuration().resolve("app" + i + ".yaml"), """
                    type: launch_config
                    name: app%1$d
                    identifier: bench-launch-app%1$d
                    applicationIdentifier: app%1$d_{variant}
                    label: Application %1$d
                    variant: "{version}"
                    description: An application with a description of a usual length, as studios write them for artists.
                    search_path:
                      linux:
                        prefix: ["%2$s"]
                        expression: ["app%1$d-\\\\d{4}", bin, "app%1$d"]
                        version_expression: "app%1$d-(?P<version>\\\\d{4})"
                    """.formatted(i, folder.resolve("software")));
        }
        Files.writeString(studio.seed(), """
                users:
                  - {username: anna, roles: [User]}
                custom_attributes:
                  - {key: applications, on: Project, type: enumerator, multi_select: true, choices: %1$s}
                projects:
                  - name: bench
                    custom_attributes: {applications: %1$s}
                    children:
                      - type: Shot
                        name: sh010
                        tasks:
                          - {id: %2$s, name: comp, type: Compositing, assignees: [anna], due: +3d}
                """.formatted(listed, TASK));
        return studio;
    }

    Path configuration() {
        return folder.resolve("configuration");
    }

    Path seed() {
        return folder.resolve("studio.yaml");
    }
}
