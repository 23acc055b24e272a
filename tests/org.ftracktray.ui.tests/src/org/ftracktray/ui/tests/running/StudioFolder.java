// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.running;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.Session;

/** A studio's folder with configurations and programs, and a project that lists its applications. */
public final class StudioFolder {
    private final Path folder;

    public StudioFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a shell script that may be executed, and returns its path. */
    public Path program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    /** Writes a configuration. */
    public Path configuration(String name, String yaml) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve("applications")).resolve(name), yaml);
    }

    /** An application with one version for each program; further fields come after. */
    public Path application(String label, Map<String, Path> versions, String further) throws IOException {
        String name = label.toLowerCase();
        StringBuilder yaml = new StringBuilder("""
                type: launch_config
                name: %s
                identifier: launch-%s
                applicationIdentifier: %s_{variant}
                label: %s
                executables:
                  linux:
                """.formatted(name, name, name, label));
        versions.forEach((version, program) -> yaml
                .append("    - {path: \"%s\", variant: \"%s\"}%n".formatted(program, version)));
        return configuration(name + ".yaml", yaml + further);
    }

    /** The folder's place, below which work folders are made, too. */
    public Path work() {
        return folder.resolve("work");
    }

    /** Has the client read it. */
    public void use() {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.ftracktray.launch");
        preferences.put("workFolder", work().toString());
        preferences.put("applicationFolders", folder.resolve("applications").toString());
    }

    /** Has a project list applications. */
    public static void list(URI site, String user, String key, String project, List<String> applications) {
        try (Session session = Session.open(site, new Credentials(user, new ApiKey(key)))) {
            Entity found = session.first("select custom_attributes from Project where full_name is \"" + project + "\"")
                    .orElseThrow();
            String attribute = found.raw().path("custom_attributes").valueStream()
                    .filter(each -> each.path("key").asString().equals("applications")).findFirst().orElseThrow()
                    .path("configuration_id").asString();
            session.call(List.of(new Operation.Update("ContextCustomAttributeValue", List.of(attribute, found.id()),
                    Map.of("value", applications))));
        }
    }
}
