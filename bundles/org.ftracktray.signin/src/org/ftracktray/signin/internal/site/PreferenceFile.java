// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.file.AtomicFile;

/**
 * The file that the platform keeps the preferences of this bundle in. The platform replaces it as a whole but does not sync
 * it, and overwrites a damaged one without a word; both is made up for here.
 */
public final class PreferenceFile {
    private static final int MOST_BYTES = 4 << 20;

    private final AtomicFile file;
    private final ILog log;

    public PreferenceFile(Path file, ILog log) {
        this.file = new AtomicFile(file);
        this.log = log;
    }

    /** To be called before the platform reads the file. */
    public void setAsideIfDamaged() {
        try {
            Optional<byte[]> content = file.read(MOST_BYTES);
            if (content.isPresent()) {
                check(content.get());
            }
        } catch (IOException | IllegalArgumentException damage) {
            try {
                log.error("The sign-in preferences were damaged and are now "
                        + file.setAside().map(Path::toString).orElse("nowhere") + ". Accounts and site have to be set "
                        + "again.", damage);
            } catch (IOException e) {
                e.addSuppressed(damage);
                log.error("The sign-in preferences " + file.path() + " cannot be read.", e);
            }
        }
    }

    /** To be called after the platform wrote the file; blocks until it is on the disk. */
    public void sync() {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            // the last preference was removed, and the file with it
        } catch (IOException e) {
            log.warn("The sign-in preferences " + file.path() + " may not have reached the disk.", e);
        }
    }

    private static void check(byte[] content) throws IOException {
        for (byte one : content) {
            if (one == 0) {
                throw new IOException("It holds bytes that no text has.");
            }
        }
        new Properties().load(new ByteArrayInputStream(content));
    }
}
