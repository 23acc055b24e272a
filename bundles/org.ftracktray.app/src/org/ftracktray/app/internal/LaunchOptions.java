// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Hands options of the command line to the services, which read them as framework properties when they start. */
final class LaunchOptions {

    private LaunchOptions() {}

    static void publish(String server, Collection<Path> applications) {
        if (server != null) {
            System.setProperty("ftracktray.server", server);
        }
        if (!applications.isEmpty()) {
            System.setProperty("ftracktray.applications", applications.stream() //
                    .map(folder -> folder.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator)));
        }
    }
}
