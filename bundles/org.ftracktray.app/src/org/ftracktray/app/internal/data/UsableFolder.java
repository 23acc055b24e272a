// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.client.file.PrivateFolder;

/** Whether the data folder can be used, found out before anything relies on it. */
final class UsableFolder {

    /** As much as a block of most disks, so that a full one shows. */
    private static final int TRIED_BYTES = 4096;
    private static final String REMEDY = "Mend that, or start with another folder: -data FOLDER.";

    private UsableFolder() {}

    /**
     * Makes the folder, takes the rights of others away and writes into it once.
     *
     * @return a sentence for the log when others could look into it until now
     * @throws UnusableFolderException
     *             with what, why and what to do
     */
    static Optional<String> prepare(Path folder) throws UnusableFolderException {
        try {
            PrivateFolder.create(folder);
            write(folder);
        } catch (IOException | InvalidPathException e) {
            throw new UnusableFolderException(problem(folder, e), e);
        }
        try {
            return PrivateFolder.tighten(folder)
                    ? Optional.of("Other users of this machine could look into " + folder + "; now only you can.")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional
                    .of("Other users may be able to look into " + folder + ": its permissions cannot be changed ("
                            + reason(e) + ").");
        }
    }

    private static void write(Path folder) throws IOException {
        Path tried = Files.createTempFile(folder, ".tried", "");
        try (FileChannel channel = FileChannel.open(tried, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(TRIED_BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } finally {
            Files.deleteIfExists(tried);
        }
    }

    /** What keeps a folder, or a file in it, from being used. */
    static Problem problem(Path folder, Exception e) {
        return new Problem("Ftrack Tray cannot keep its data in " + folder + ".", cause(folder, e), REMEDY);
    }

    private static String cause(Path folder, Exception e) {
        Path refused = e instanceof FileSystemException failure && failure.getFile() != null
                ? Path.of(failure.getFile())
                : folder;
        Path there = refused;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there) && (!there.equals(refused) || there.equals(folder))) {
            return there + " is not a folder.";
        }
        if (e instanceof AccessDeniedException && there != null) {
            return (there.equals(folder) ? "It" : there) + " " + owner(there).map(
                    name -> "belongs to the user " + name + ", and you may not write there.")
                    .orElse("may not be written by you.");
        }
        String reason = reason(e);
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "no space left on device", "disk quota exceeded" ->
                "The disk is full, or your share of it (" + reason + ").";
            case "read-only file system" -> "Its file system is read-only.";
            default -> "The system says: " + reason + ".";
        };
    }

    private static Optional<String> owner(Path file) {
        try {
            String owner = Files.getOwner(file).getName();
            return owner.equals(System.getProperty("user.name")) ? Optional.empty() : Optional.of(owner);
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static String reason(Exception e) {
        return e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : String.valueOf(e.getMessage());
    }
}
