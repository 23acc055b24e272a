// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A file whose first line is an API key; it may be a pipe, as {@code <(pass ftrack)} gives one. */
final class KeyFile {
    private static final int MOST_BYTES = 8192;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private KeyFile() {}

    /** The first line, "" when there is none; no more than the beginning of the file is read. */
    static String firstLine(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return text.replace("\uFEFF", "").lines().findFirst().orElse("").strip();
        }
    }

    /** That others may read or change the file, and how to mend it; empty when they may not, or nobody can tell. */
    static Optional<String> warning(Path file) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view == null || !Files.isRegularFile(file)
                    || view.readAttributes().permissions().stream().noneMatch(OTHERS::contains)) {
                return Optional.empty();
            }
            return Optional.of(
                    "Others can read or change " + file + ", which holds an API key. Make it yours alone: chmod 600 "
                            + file);
        } catch (IOException e) {
            return Optional.of("It cannot be told who may read " + file + ": " + e.getMessage());
        }
    }
}
