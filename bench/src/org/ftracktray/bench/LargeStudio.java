// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the seed file of a large studio. */
final class LargeStudio {
    static final int USERS = 2000;
    private static final int SEQUENCES = 100;
    private static final int SHOTS = 100;
    private static final int TASKS = 10;
    static final int ALL_TASKS = SEQUENCES * SHOTS * TASKS;

    private LargeStudio() {}

    static Path write() throws IOException {
        var file = Files.createTempFile("large-studio", ".yaml");
        file.toFile().deleteOnExit();
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("users:");
            for (int i = 0; i < USERS; i++) {
                out.printf("  - {username: user%d, roles: [User]}%n", i);
            }
            out.println("projects:\n  - name: large\n    children:");
            int task = 0;
            for (int s = 0; s < SEQUENCES; s++) {
                out.printf("      - type: Sequence%n        name: sq%03d%n        children:%n", s);
                for (int h = 0; h < SHOTS; h++) {
                    out.printf("          - type: Shot%n            name: sh%03d_%03d%n            tasks:%n", s, h);
                    for (int t = 0; t < TASKS; t++) {
                        out.printf(
                                "              - {name: task%d, type: Compositing, assignees: [user%d], due: +%dd}%n",
                                task, task % USERS, task % 90);
                        task++;
                    }
                }
            }
        }
        return file;
    }
}
