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
 * @param named
 *            whether somebody named this very file, so that it is told when nothing in it can be used
 */
public record ConfigurationFile(String name, Path folder, Content content, boolean named) {

    /** What describes applications is far smaller. */
    static final int MOST_BYTES = 1_000_000;

    /** Reads a file's bytes, of more than a megabyte only so many that it can be told. */
    @FunctionalInterface
    public interface Content {
        byte[] read() throws IOException;
    }

    /** One that was found in a folder. */
    public ConfigurationFile(String name, Path folder, Content content) {
        this(name, folder, content, false);
    }

    /** A file on the disk. */
    static ConfigurationFile of(Path file, boolean named) {
        return new ConfigurationFile(file.toString(), file.toAbsolutePath().getParent(),
                () -> beginning(file), named);
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }
}
