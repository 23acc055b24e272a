// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;

/** A studio's folder with applications that are shell scripts; what still runs of them is ended with it. */
public final class StudioFolder implements AutoCloseable {
    private final Path folder;

    public StudioFolder(Path folder) {
        this.folder = folder;
    }

    /** Adds an application whose identifier is its label in small letters. */
    public void application(String label, String script, String furtherFields) throws IOException {
        String name = label.toLowerCase(Locale.ROOT);
        Path program = program(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\necho \"$FTRACK_WORKDIR\" >\"$0.work\"\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(configurations());
        Files.writeString(configurations().resolve(name + ".yaml"), """
                type: launch_config
                name: %s
                identifier: launch-%s
                applicationIdentifier: %s
                label: %s
                executables: {linux: [{path: "%s", variant: "1.0"}]}
                """.formatted(name, name, name, label, program) + furtherFields);
    }

    public Path configurations() {
        return folder.resolve("configurations");
    }

    public Path program(String name) {
        return folder.resolve("programs").resolve(name);
    }

    /** The work folder of the last start of an application. */
    public Path workFolder(String label) throws IOException {
        return Path.of(Files.readString(Path.of(program(label.toLowerCase(Locale.ROOT)) + ".work")).strip());
    }

    /** The processes of an application that run now. */
    public Stream<ProcessHandle> running(String label) {
        return processes(program(label.toLowerCase(Locale.ROOT)));
    }

    private static Stream<ProcessHandle> processes(Path named) {
        return ProcessHandle.allProcesses().filter(process -> process.info().commandLine()
                .filter(line -> line.contains(named.toString())).isPresent());
    }

    @Override
    public void close() {
        processes(folder).forEach(ProcessHandle::destroyForcibly);
    }
}
