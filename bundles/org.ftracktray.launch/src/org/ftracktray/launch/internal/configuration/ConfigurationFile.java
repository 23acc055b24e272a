// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that applications may be read from.
 *
 * @param name
 *            what problems call it: its path, or bundle and path inside the bundle
 * @param folder
 *            what {@code {bundle}} means in it
 * @param content
 *            reads it
 */
public record ConfigurationFile(String name, Path folder, Content content) {

    /** What describes applications is far smaller. */
    static final int MOST_BYTES = 1_000_000;

    /** Reads a file's bytes, of more than a megabyte only so many that it can be told. */
    @FunctionalInterface
    public interface Content {
        byte[] read() throws IOException;
    }

    /** A file on the disk. */
    public static ConfigurationFile of(Path file) {
        return new ConfigurationFile(file.toString(), file.toAbsolutePath().getParent(),
                () -> beginning(file));
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }
}
