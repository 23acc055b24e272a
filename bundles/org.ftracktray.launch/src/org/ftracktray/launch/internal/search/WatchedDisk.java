// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.ftracktray.launch.internal.limit.LimitedCalls;

/** A disk whose accesses are told to who waits for them, so that one that never answers can be named and left. */
public record WatchedDisk(Disk disk) implements Disk {

    @Override
    public Optional<String> root(String path) {
        return watched(path, () -> disk.root(path));
    }

    @Override
    public String child(String folder, String name) {
        return disk.child(folder, name);
    }

    @Override
    public List<String> names(String folder) {
        return watched(folder, () -> disk.names(folder));
    }

    @Override
    public boolean isFolder(String path) {
        return watched(path, () -> disk.isFolder(path));
    }

    @Override
    public boolean isFile(String path) {
        return watched(path, () -> disk.isFile(path));
    }

    @Override
    public Optional<byte[]> content(String path, int mostBytes) {
        return watched(path, () -> disk.content(path, mostBytes));
    }

    @Override
    public Object identity(String path) {
        return watched(path, () -> disk.identity(path));
    }

    private static <T> T watched(String path, Supplier<T> access) {
        LimitedCalls.asks(path);
        T answer = access.get();
        LimitedCalls.answered();
        return answer;
    }
}
