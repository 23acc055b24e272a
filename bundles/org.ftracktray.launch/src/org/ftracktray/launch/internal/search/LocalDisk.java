// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The disks of this machine. */
public final class LocalDisk implements Disk {

    @Override
    public Optional<String> root(String path) {
        try {
            Path root = AnyForm.existing(Path.of(path));
            return root.isAbsolute() && Files.isDirectory(root) ? Optional.of(root.toString()) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public String child(String folder, String name) {
        return folder.endsWith(File.separator) ? folder + name : folder + File.separatorChar + name;
    }

    /** The plain names of the older interface: an object for each of a hundred thousand paths would cost more. */
    @Override
    public List<String> names(String folder) {
        String[] names = new File(folder).list();
        return names == null ? List.of() : Arrays.asList(names);
    }

    @Override
    public boolean isFolder(String path) {
        return new File(path).isDirectory();
    }

    @Override
    public boolean isFile(String path) {
        return new File(path).isFile();
    }

    @Override
    public Optional<byte[]> content(String path, int mostBytes) {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            return bytes.length > mostBytes ? Optional.empty() : Optional.of(bytes);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // as for a folder that cannot be read: nothing is known of it
        }
    }

    @Override
    public Object identity(String path) {
        try {
            Object key = Files.readAttributes(Path.of(path), BasicFileAttributes.class).fileKey();
            return key == null ? Path.of(path).toRealPath() : key;
        } catch (IOException | InvalidPathException e) {
            return path;
        }
    }
}
