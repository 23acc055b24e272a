// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/**
 * Folders that nobody but the user can look into, whatever the umask. On Windows a folder has the rights of the one that it
 * lies in, which for the user's profile means the same.
 */
public final class PrivateFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    /**
     * Makes the folder when it does not exist, and the missing ones that it lies in. An existing one is left as it is.
     *
     * @throws IOException
     *             when it cannot be made, or when something else has its name
     */
    public static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly(folder));
        }
    }

    /**
     * As {@link #create}, and takes the rights of others away from an existing one.
     *
     * @return whether others had rights
     * @throws IOException
     *             when it cannot be made; {@link java.nio.file.FileSystemException} when the rights cannot be changed, as
     *             with a folder of another user
     */
    public static boolean tighten(Path folder) throws IOException {
        create(folder);
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view == null) {
            return false;
        }
        Set<PosixFilePermission> permissions = new HashSet<>(view.readAttributes().permissions());
        boolean wider = permissions.retainAll(OWNER_ONLY);
        if (wider) {
            view.setPermissions(permissions);
        }
        return wider;
    }

    /** What to create a file with that only the user can read. */
    public static FileAttribute<?>[] forFiles(Path file) {
        return attributes(file, "rw-------");
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return attributes(folder, "rwx------");
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
    }
}
