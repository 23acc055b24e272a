// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.ftracktray.client.file.PrivateFolder;

/** A file of lines that is moved aside when it has become long, so that there are never more than two of that length. */
public final class CappedLog implements AutoCloseable {
    private final Path file;
    private final long mostBytes;
    private OutputStream out;
    private long length;

    /** Opens it for adding to what is there. */
    public CappedLog(Path file, long mostBytes) throws IOException {
        this.file = file;
        this.mostBytes = mostBytes;
        PrivateFolder.create(file.toAbsolutePath().getParent());
        open();
    }

    private void open() throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        length = Files.size(file);
    }

    /** Adds a line; on the disk, as far as the system goes, when this returns. */
    public synchronized void add(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (length > 0 && length + bytes.length > mostBytes) {
            out.close();
            Files.move(file, older(file), StandardCopyOption.REPLACE_EXISTING);
            open();
        }
        out.write(bytes);
        length += bytes.length;
    }

    /** Where the part before is. */
    static Path older(Path file) {
        return file.resolveSibling(file.getFileName() + ".1");
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
