// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.ftracktray.client.file.PrivateFolder;
import org.ftracktray.launch.internal.log.WarningLog;

/**
 * What versions kept that knew one folder for all machines. The machine that starts first takes it; logs stay where they
 * are, because applications that still run write to them and the history names them.
 */
final class DataMigration {

    private static final List<String> FILES = List.of("launches.json", "instance-id");

    private DataMigration() {}

    /** Does nothing when this machine has data of its own, or another one was first. */
    static void take(Path dataFolder, Path hostFolder, WarningLog warnings) {
        for (String name : FILES) {
            Path earlier = dataFolder.resolve(name);
            Path own = hostFolder.resolve(name);
            if (!Files.exists(earlier) || Files.exists(own)) {
                continue;
            }
            try {
                PrivateFolder.create(hostFolder);
                Files.move(earlier, own);
            } catch (NoSuchFileException e) {
                // Another machine was first.
            } catch (IOException e) {
                warnings.warn("What an earlier version kept in " + earlier + " could not be taken over.", e);
            }
        }
    }
}
