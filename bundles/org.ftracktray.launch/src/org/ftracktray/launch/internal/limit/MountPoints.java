// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What else does not answer when one path does not: all that lies on the same mounted disk. Asks no disk but the kernel. */
final class MountPoints {

    private static final Path KERNEL = Path.of("/proc/self/mounts");

    private MountPoints() {}

    /** The mount point above a path; the path itself where that is not known, or is the root of everything. */
    static String above(String path) {
        try {
            Path asked = Path.of(path);
            Path root = asked.getRoot();
            if (root != null && root.toString().startsWith("\\\\")) {
                return root.toString(); // a share of Windows
            }
            return mounted().filter(asked::startsWith).filter(point -> point.getNameCount() > 0)
                    .max(Comparator.comparingInt(Path::getNameCount)).map(Path::toString).orElse(path);
        } catch (InvalidPathException e) {
            return path;
        }
    }

    private static Stream<Path> mounted() {
        if (!Files.isReadable(KERNEL)) {
            return Stream.empty();
        }
        try {
            List<String> lines = new String(Files.readAllBytes(KERNEL), StandardCharsets.UTF_8).lines().toList();
            return lines.stream().map(line -> line.split(" ", 3)).filter(words -> words.length > 1)
                    .map(words -> Path.of(words[1].replace("\\040", " ").replace("\\011", "\t")));
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
