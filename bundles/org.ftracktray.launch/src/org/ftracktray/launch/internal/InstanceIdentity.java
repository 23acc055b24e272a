// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Tells the clients of one person apart, also several on one machine. It is kept with the data of this client, so that
 * an entry of a menu that was opened before a restart still finds it.
 */
final class InstanceIdentity {

    private InstanceIdentity() {}

    static String in(Path dataFolder) {
        Path file = dataFolder.resolve("instance-id");
        try {
            if (Files.exists(file)) {
                return UUID.fromString(Files.readString(file).strip()).toString();
            }
        } catch (IOException | IllegalArgumentException e) {
            // A damaged file is replaced below.
        }
        String id = UUID.randomUUID().toString();
        try {
            Files.createDirectories(dataFolder);
            Files.writeString(file, id);
        } catch (IOException e) {
            // Without a place to keep it, it lasts as long as this run, which is enough to be right.
        }
        return id;
    }
}
