// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.autostart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ftracktray.client.file.AtomicFile;

/** A file in the folder that the "Desktop Application Autostart Specification" of freedesktop.org names. */
record XdgEntry(Path folder) implements SessionEntry {

    private static final String NAME = "org.ftracktray.FtrackTray.desktop";

    @Override
    public boolean exists() throws IOException {
        Path file = folder.resolve(NAME);
        // desktops write this when their own settings turn it off
        return Files.exists(file) && Files.readAllLines(file).stream().map(line -> line.replace(" ", ""))
                .noneMatch(line -> line.equals("Hidden=true") || line.equals("X-GNOME-Autostart-enabled=false"));
    }

    @Override
    public void create(String program) throws IOException {
        Files.createDirectories(folder);
        new AtomicFile(folder.resolve(NAME)).write("""
                [Desktop Entry]
                Type=Application
                Name=Ftrack Tray
                Comment=Starts applications from the tasks of your studio's ftrack site
                Exec=%s autostart-entry user
                Icon=org.ftracktray.FtrackTray
                Terminal=false
                """.formatted(quoted(program)).getBytes(StandardCharsets.UTF_8));
    }

    /** First for the argument, then, as every text of the file, for its own escapes; "%" would be a field. */
    private static String quoted(String argument) {
        String escaped = argument.replaceAll("([\"`$\\\\])", "\\\\$1").replace("%", "%%");
        return '"' + escaped.replace("\\", "\\\\") + '"';
    }

    @Override
    public void remove() throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    @Override
    public String place() {
        return folder.resolve(NAME).toString();
    }
}
