// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.Option;

/** The option that names folders with application configurations. */
final class ApplicationFolders {

    @Option(names = "--applications", paramLabel = "DIR", //
            description = "A further folder with application configurations; may be repeated.")
    private List<Path> folders = List.of();

    /** Whether any was named. */
    boolean given() {
        return !folders.isEmpty();
    }

    /** Hands the folders to the launching services, which read them as a framework property when they start. */
    void publish() {
        if (!folders.isEmpty()) {
            System.setProperty("ftracktray.applications", folders.stream() //
                    .map(folder -> folder.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator)));
        }
    }
}
