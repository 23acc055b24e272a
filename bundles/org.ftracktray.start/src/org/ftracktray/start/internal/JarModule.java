// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.osgi.framework.connect.ConnectContent;
import org.osgi.framework.connect.ConnectModule;

/** A bundle on the class path: what is in its jar, with the classes from the loader of the whole class path. */
final class JarModule implements ConnectModule, ConnectContent {

    private final Path jar;
    private ZipFile zip;

    JarModule(Path jar) {
        this.jar = jar;
    }

    @Override
    public ConnectContent getContent() {
        return this;
    }

    /** The framework reads the manifest, and keeps what it needs of it. */
    @Override
    public Optional<Map<String, String>> getHeaders() {
        return Optional.empty();
    }

    @Override
    public Optional<ClassLoader> getClassLoader() {
        return Optional.of(JarModule.class.getClassLoader());
    }

    @Override
    public Iterable<String> getEntries() {
        return () -> opened().stream().map(ZipEntry::getName).iterator();
    }

    @Override
    public Optional<ConnectEntry> getEntry(String path) {
        return Optional.ofNullable(opened().getEntry(path)).map(entry -> new JarEntry(opened(), entry));
    }

    @Override
    public synchronized void open() throws IOException {
        if (zip == null) {
            zip = new ZipFile(jar.toFile());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (zip != null) {
            zip.close();
            zip = null;
        }
    }

    private synchronized ZipFile opened() {
        if (zip == null) {
            throw new IllegalStateException(jar + " is not open.");
        }
        return zip;
    }

    @Override
    public String toString() {
        return jar.toString();
    }

    private record JarEntry(ZipFile zip, ZipEntry entry) implements ConnectEntry {

        @Override
        public String getName() {
            return entry.getName();
        }

        @Override
        public long getContentLength() {
            return entry.getSize();
        }

        @Override
        public long getLastModified() {
            return entry.getTime();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return zip.getInputStream(entry);
        }
    }
}
