// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that are gone with the process. */
final class MemoryContents implements Contents {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void put(String componentId, byte[] content) {
        files.put(componentId, content);
    }

    @Override
    public Optional<byte[]> get(String componentId) {
        return Optional.ofNullable(files.get(componentId));
    }

    @Override
    public boolean remove(String componentId) {
        return files.remove(componentId) != null;
    }
}
