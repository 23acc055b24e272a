// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

import org.ftracktray.sandbox.internal.studio.Contents;

/** One file in a folder for each component. A file is complete and on the disk before it gets its name. */
final class FolderContents implements Contents {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    FolderContents(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path left : files) {
                Files.delete(left);
            }
        }
    }

    @Override
    public void put(String componentId, byte[] content) {
        Path part = folder.resolve(UUID.randomUUID() + UNFINISHED);
        try {
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining();) {
                    file.write(rest);
                }
                file.force(true);
            }
            Files.move(part, file(componentId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            part.toFile().delete();
            throw new UncheckedIOException(
                    "The file of a component cannot be kept in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public Optional<byte[]> get(String componentId) {
        try {
            return Optional.of(Files.readAllBytes(file(componentId)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file of a component cannot be read from " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public boolean remove(String componentId) {
        try {
            return Files.deleteIfExists(file(componentId));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file of a component cannot be removed from " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    /** Clients choose identities, so only what looks like one becomes a file's name as it is. */
    private Path file(String componentId) {
        return folder.resolve(componentId.matches("[0-9a-f-]{1,64}")
                ? componentId
                : "other-" + UUID.nameUUIDFromBytes(componentId.getBytes(StandardCharsets.UTF_8)));
    }
}
