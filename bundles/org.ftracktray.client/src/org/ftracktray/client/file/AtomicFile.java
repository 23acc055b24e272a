// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.file;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that is replaced as a whole. Whatever happens meanwhile, a crash, a power cut, a full disk, there is either the
 * old content or the new one, and the new one is on the disk when {@link #write} returns. Only the user can read it.
 * Several processes may write the same file; the last one wins. An interruption of the thread, also one that arrives
 * late, neither ends reading or writing nor is lost. Immutable and thread-safe.
 *
 * @param path
 *            where the file is; its folder is made when needed
 */
public record AtomicFile(Path path) {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Reads the file.
     *
     * @param mostBytes
     *            how long it may be
     * @return its content; empty when there is no such file
     * @throws IOException
     *             when it cannot be read, is no ordinary file (a folder, a pipe) or is longer
     */
    public Optional<byte[]> read(int mostBytes) throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException(path + " is not a file.");
        }
        try (InputStream in = new FileInputStream(path.toFile())) {
            byte[] content = in.readNBytes(mostBytes);
            if (in.read() >= 0) {
                throw new IOException(path + " is longer than " + mostBytes + " bytes.");
            }
            return Optional.of(content);
        } catch (FileNotFoundException e) {
            if (Files.notExists(path)) { // removed meanwhile
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Replaces the file; see {@link #write(Content)}. */
    public void write(byte[] content) throws IOException {
        write(out -> out.write(content));
    }

    /**
     * Replaces the file. Blocks until it is on the disk.
     *
     * @throws IOException
     *             when that was not possible, or when the content threw it; the old file is untouched then
     */
    public void write(Content content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        PrivateFolder.create(folder);
        Leftovers.remove(folder, path.getFileName().toString());
        Path next = Files.createTempFile(folder, Leftovers.prefix(path.getFileName().toString()), Leftovers.ENDING);
        try {
            try (FileOutputStream out = new FileOutputStream(next.toFile())) {
                content.writeTo(out);
                out.getFD().sync();
            }
            replace(next);
        } catch (IOException | RuntimeException | Error e) {
            try {
                Files.deleteIfExists(next);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
        sync(folder);
    }

    private void replace(Path next) throws IOException {
        try {
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Makes room for a new file when the content cannot be used: renames the file so that somebody can look at it. Of
     * several such files the newest three are kept.
     *
     * @return where it is now; empty when there is no such file
     * @throws IOException
     *             when it could not be renamed
     */
    public Optional<Path> setAside() throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(DamagedFiles.setAside(path));
    }

    /** Makes the new name last. Not every system lets a folder be opened; there the file's own sync has to do. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOffered) {
            System.getLogger(AtomicFile.class.getName()).log(System.Logger.Level.DEBUG,
                    "A folder cannot be synced here", notOffered);
        }
    }
}
