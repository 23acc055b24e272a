// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.Operation.CompleteMultipartUpload.Part;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.Session;
import org.ftracktray.client.internal.http.Request.Content;

/**
 * A file on its way to a site: an address for it, its content by PUT, and only then the component and where it is. Source:
 * ftrack-javascript uploader.ts, ftrack-python accessor/server.py.
 */
final class Upload {
    /** ftrack's own location, the same at every site. */
    private static final String SERVER_LOCATION = "3a372bde-05bc-11e4-8908-20c9d081909b";
    private static final int MOST_PARTS = 10_000;

    /** Stores content at an address. */
    interface Store {
        /** @return the {@code ETag} of the answer */
        String put(URI address, Map<String, String> headers, Content content);
    }

    private final Session session;
    private final Store store;
    private final long partSize;

    /** @param partSize larger files are sent in parts of this size, in bytes */
    Upload(Session session, Store store, long partSize) {
        this.session = session;
        this.store = store;
        this.partSize = partSize;
    }

    Entity run(Path file, Map<String, ?> data) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("id", UUID.randomUUID().toString());
        component.put("name", name.substring(0, dot));
        component.put("file_type", name.substring(dot));
        component.putAll(data);
        component.put("size", size(file));
        String id = component.get("id").toString();
        send(file, id, name, size(file));
        Map<String, String> location = Map.of("component_id", id, "resource_identifier", id, "location_id",
                SERVER_LOCATION);
        List<OperationResult> saved = session.call(List.of(new Operation.Create("FileComponent", component),
                new Operation.Create("ComponentLocation", location)));
        return ((OperationResult.Saved) saved.getFirst()).entity();
    }

    private void send(Path file, String id, String name, long size) {
        long part = Math.max(partSize, (size + MOST_PARTS - 1) / MOST_PARTS);
        int parts = size <= part ? 1 : (int) ((size + part - 1) / part);
        OperationResult.UploadTarget target = session
                .call(new Operation.UploadMetadata(id, name, size, Optional.empty(),
                        parts == 1 ? OptionalInt.empty() : OptionalInt.of(parts)));
        if (target.urls().size() != parts) {
            throw new ProtocolException("It has " + target.urls().size() + " addresses for " + parts + " parts.", null);
        }
        List<Part> stored = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            Upload.Slice content = new Slice(file, i * part, Math.min(part, size - i * part));
            stored.add(new Part(i + 1, store.put(target.urls().get(i), target.headers(), content)));
        }
        if (parts > 1) {
            session.call(new Operation.CompleteMultipartUpload(id, target.uploadId(), stored));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a file. */
    private record Slice(Path file, long from, long length) implements Content {
        private static final int BUFFER = 64 << 10;

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(from);
                for (long left = length; left > 0;) {
                    byte[] some = in.readNBytes((int) Math.min(BUFFER, left));
                    if (some.length == 0) {
                        throw new IOException(file + " became shorter while it was sent.");
                    }
                    out.write(some);
                    left -= some.length;
                }
            }
        }
    }
}
