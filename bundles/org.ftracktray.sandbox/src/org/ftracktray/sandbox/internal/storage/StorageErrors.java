// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What went wrong with a data folder, in sentences with cause and remedy. */
final class StorageErrors {

    private StorageErrors() {}

    static UncheckedIOException of(Path folder, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> trouble("The folder " + folder
                    + " is in use by another sandbox. End that one, or give this one a folder of its own.", e);
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT, DataUtils.ERROR_CHUNK_NOT_FOUND,
                    DataUtils.ERROR_SERIALIZATION, DataUtils.ERROR_BLOCK_NOT_FOUND ->
                damaged(folder, e);
            default -> trouble("The studio in " + folder + " cannot be read or written: " + cause(e)
                    + ". Nothing more is kept until there is room and permission to write; then start again.", e);
        };
    }

    static UncheckedIOException damaged(Path folder, Throwable e) {
        return trouble("The studio in " + folder + " is damaged: " + cause(e) + ". Put a copy of the folder back, "
                + "or start with another folder.", e);
    }

    static UncheckedIOException newer(Path folder, String format) {
        return trouble("The studio in " + folder + " was written by a newer version (format " + format
                + "). Start it with that version, or start with another folder.", null);
    }

    static UncheckedIOException unusable(Path folder, IOException e) {
        String cause = switch (e) {
            case AccessDeniedException denied -> "there is no permission to write to " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is not a folder";
            case FileSystemException system when system.getReason() != null ->
                system.getFile() + ": " + system.getReason();
            default -> e.getMessage();
        };
        return trouble("The studio cannot be kept in " + folder + ": " + cause
                + ". Choose a folder that you may write to.", e);
    }

    /** The system's own words, such as "No space left on device", without the database's around them. */
    private static String cause(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String text = deepest instanceof MVStoreException
                ? deepest.getMessage().replaceFirst(" \\[[\\d./]+\\]$", "")
                : deepest.getMessage();
        return text == null ? deepest.getClass().getSimpleName() : text;
    }

    private static UncheckedIOException trouble(String message, Throwable e) {
        return new UncheckedIOException(message, e instanceof IOException io ? io : new IOException(message, e));
    }
}
