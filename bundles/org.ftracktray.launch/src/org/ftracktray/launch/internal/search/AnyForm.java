// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.ftracktray.launch.internal.text.NormalForm;

/** Finds what a path means where the disk spells its letters in the other of Unicode's two forms. */
public final class AnyForm {

    private static final char LAST_ASCII = 0x7f;

    private AnyForm() {}

    /** The path as the disk spells it; the path itself when it is there as it is, or nowhere. */
    public static Path existing(Path path) {
        if (path.toString().chars().allMatch(c -> c <= LAST_ASCII) || Files.exists(path) || !path.isAbsolute()) {
            return path;
        }
        Path there = path.getRoot();
        for (Path name : path) {
            Optional<Path> next = child(there, name.toString());
            if (next.isEmpty()) {
                return path;
            }
            there = next.get();
        }
        return there;
    }

    private static Optional<Path> child(Path folder, String name) {
        Path same = folder.resolve(name);
        if (Files.exists(same)) {
            return Optional.of(same);
        }
        String[] names = new File(folder.toString()).list();
        if (names == null) {
            return Optional.empty();
        }
        for (String other : names) {
            if (NormalForm.same(name, other)) {
                return Optional.of(folder.resolve(other));
            }
        }
        return Optional.empty();
    }
}
