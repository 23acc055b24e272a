// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes the contents of components: only what was announced, in one piece or in parts. As with signed addresses of a
 * cloud store, content may be put again until the address expires, because clients retry. Thread-safe.
 */
public final class FileStore {

    private static final Duration KEPT = Duration.ofHours(1);

    /**
     * @param part number of the part, from 1; 0 when the file comes in one piece
     * @param checksum MD5 of the content in Base64; empty to take any content
     */
    public record Expected(String componentId, String uploadId, int part, String checksum, Instant until) {}

    private final Map<String, Expected> expected = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, byte[]>> parts = new ConcurrentHashMap<>();
    private final Contents contents;

    FileStore(Contents contents) {
        this.contents = contents;
    }

    /** @return a secret that lets its holder put this content for an hour */
    public String expect(String componentId, String uploadId, int part, String checksum) {
        String token = UUID.randomUUID().toString();
        Instant now = Instant.now();
        expected.values().removeIf(old -> old.until().isBefore(now));
        expected.put(token, new Expected(componentId, uploadId, part, checksum, now.plus(KEPT)));
        return token;
    }

    /** @return empty if nobody expects content under this token */
    public Optional<Expected> expected(String token) {
        return Optional.ofNullable(expected.get(token)).filter(what -> what.until().isAfter(Instant.now()));
    }

    public void put(Expected what, byte[] content) {
        if (what.part() == 0) {
            contents.put(what.componentId(), content);
        } else {
            synchronized (parts) {
                parts.computeIfAbsent(what.uploadId(), id -> new TreeMap<>()).put(what.part(), content);
            }
        }
    }

    /** Puts the parts together. @return false if there are none */
    public boolean complete(String componentId, String uploadId) {
        synchronized (parts) {
            Map<Integer, byte[]> pieces = parts.remove(uploadId);
            if (pieces == null) {
                return false;
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            pieces.values().forEach(whole::writeBytes);
            contents.put(componentId, whole.toByteArray());
            return true;
        }
    }

    public Optional<byte[]> get(String componentId) {
        return contents.get(componentId);
    }

    public boolean remove(String componentId) {
        return contents.remove(componentId);
    }
}
