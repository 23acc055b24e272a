// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.CRC32;

/** A number that changes when a file changes that a plug-in is made of. Network drives tell nobody of changes, so it is asked. */
public final class FolderFingerprint {
    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 2_000;

    private final CRC32 sum = new CRC32();
    private int files;

    private FolderFingerprint() {}

    /** Reads the disk; what cannot be read counts as not there. Libraries beside the hooks are not looked at. */
    public static long of(PluginFolder plugin) {
        FolderFingerprint fingerprint = new FolderFingerprint();
        List<Path> roots = new ArrayList<>(plugin.hooks());
        roots.add(plugin.root().resolve(PluginOptions.FILE));
        roots.add(plugin.root().resolve(".venv/pyvenv.cfg"));
        roots.forEach(fingerprint::add);
        return fingerprint.sum.getValue();
    }

    private void add(Path root) {
        try {
            if (Files.exists(root)) {
                Path real = root.toRealPath();
                Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Visitor(real));
            }
        } catch (IOException e) {
            add("unreadable " + root); // the plug-in itself will say why
        }
    }

    private void add(String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = String.valueOf(directory.getFileName());
            boolean foreign = name.equals("__pycache__") || name.equals("dependencies") || name.startsWith(".");
            return foreign && !directory.equals(root)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.toString().endsWith(".pyc")) {
                add(file + " " + attributes.size() + " " + attributes.lastModifiedTime().toMillis() + "\n");
            }
            return ++files < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
