// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** macOS: a folder that ends in ".app" is an application whose program lies inside. */
final class MacPlatform extends PosixPlatform {

    MacPlatform(Map<String, String> environment) {
        super(environment);
    }

    @Override
    public String name() {
        return "darwin";
    }

    @Override
    public boolean caseSensitive() {
        return false;
    }

    /** The system takes these from everything that it starts with its own programs, and a shell is one. */
    @Override
    boolean isLost(String variable) {
        return variable.startsWith("DYLD_") || super.isLost(variable);
    }

    @Override
    public boolean folderCanBeProgram(Path folder) {
        return folder.getFileName() != null && folder.getFileName().toString().endsWith(".app");
    }

    @Override
    public Path program(Path path) {
        if (!folderCanBeProgram(path) || !Files.isDirectory(path)) {
            return super.program(path);
        }
        Path programs = path.resolve("Contents/MacOS");
        return named(path).map(programs::resolve).or(() -> only(programs)).orElse(path);
    }

    /** The name in the application's property list; empty when the list is missing. */
    private static Optional<String> named(Path application) {
        try {
            return PropertyList.text(Files.readAllBytes(application.resolve("Contents/Info.plist")),
                    "CFBundleExecutable");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> only(Path programs) {
        try (Stream<Path> files = Files.list(programs)) {
            List<Path> executable = files.filter(Files::isExecutable).toList();
            return executable.size() == 1 ? Optional.of(executable.getFirst()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
