// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import org.ftracktray.client.file.AtomicFile;
import org.ftracktray.launch.internal.log.WarningLog;

/**
 * Tells the clients of one person apart, also several on one machine. It is kept with the data of this machine, so that
 * an entry of a menu that was opened before a restart still finds it.
 */
final class InstanceIdentity {

    private static final int MOST_BYTES = 200;

    private InstanceIdentity() {}

    /** The identity that is kept in the folder. A damaged one is set aside and replaced. */
    static String in(Path folder, WarningLog warnings) {
        AtomicFile file = new AtomicFile(folder.resolve("instance-id"));
        try {
            Optional<byte[]> kept = file.read(MOST_BYTES);
            if (kept.isPresent()) {
                return UUID.fromString(new String(kept.get(), StandardCharsets.UTF_8).strip()).toString();
            }
        } catch (IOException | IllegalArgumentException e) {
            setAside(file, e, warnings);
        }
        String id = UUID.randomUUID().toString();
        try {
            file.write(id.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            warnings.warn("The identity of this client could not be kept in " + file.path()
                    + ". Menus that are open in the browser will not find it after a restart.", e);
        }
        return id;
    }

    private static void setAside(AtomicFile file, Exception damage, WarningLog warnings) {
        try {
            file.setAside();
        } catch (IOException e) {
            damage.addSuppressed(e);
        }
        warnings.warn("The identity of this client in " + file.path() + " is damaged and was replaced.", damage);
    }
}
