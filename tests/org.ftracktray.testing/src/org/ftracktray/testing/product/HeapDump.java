// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import java.io.BufferedInputStream;
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

    /** Knuth, Morris and Pratt: the file is too large for the memory. */
    private boolean contains(byte[] needle) {
        int[] back = new int[needle.length];
        for (int i = 1, matched = 0; i < needle.length; i++) {
            while (matched > 0 && needle[i] != needle[matched]) {
                matched = back[matched - 1];
            }
            matched += needle[i] == needle[matched] ? 1 : 0;
            back[i] = matched;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int matched = 0;
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                while (matched > 0 && (byte) next != needle[matched]) {
                    matched = back[matched - 1];
                }
                matched += (byte) next == needle[matched] ? 1 : 0;
                if (matched == needle.length) {
                    return true;
                }
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
