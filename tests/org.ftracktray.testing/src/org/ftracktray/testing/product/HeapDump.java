// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.ftracktray.testing.desktop.Processes;

/** The living objects of a Java program, in a file. */
public record HeapDump(Path file) implements AutoCloseable {

    /** Has the program collect its garbage and write down what is left. */
    public static HeapDump of(long pid, Path folder) {
        Path file = folder.resolve("heap-" + System.nanoTime() + ".hprof");
        String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        String said = Processes.run(Map.of(), jcmd, String.valueOf(pid), "GC.heap_dump", file.toString());
        if (!Files.exists(file)) {
            throw new IllegalStateException("no heap dump: " + said);
        }
        return new HeapDump(file);
    }

    /** Whether some text holds these characters, in either of the two ways in which Java keeps them. */
    public boolean contains(String words) {
        return contains(words.getBytes(StandardCharsets.ISO_8859_1))
                || contains(words.getBytes(StandardCharsets.UTF_16LE));
    }

    /** In parts that overlap: the file is too large for the memory. Byte by byte took half a minute of processor time. */
    private boolean contains(byte[] needle) {
        String wanted = new String(needle, StandardCharsets.ISO_8859_1);
        byte[] part = new byte[1 << 22];
        int kept = 0;
        try (InputStream bytes = Files.newInputStream(file)) {
            int read = bytes.readNBytes(part, 0, part.length);
            while (read > 0) {
                int length = kept + read;
                if (new String(part, 0, length, StandardCharsets.ISO_8859_1).contains(wanted)) {
                    return true;
                }
                kept = Math.min(needle.length - 1, length);
                System.arraycopy(part, length - kept, part, 0, kept);
                read = bytes.readNBytes(part, kept, part.length - kept);
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
