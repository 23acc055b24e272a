// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.autostart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ftracktray.client.file.AtomicFile;

/** A property list in ~/Library/LaunchAgents, as launchd.plist(5) describes it. */
record LaunchAgentEntry(Path folder) implements SessionEntry {

    private static final String NAME = "org.ftracktray.FtrackTray.plist";

    @Override
    public boolean exists() {
        return Files.exists(folder.resolve(NAME));
    }

    @Override
    public void create(String program) throws IOException {
        Files.createDirectories(folder);
        new AtomicFile(folder.resolve(NAME)).write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key><string>org.ftracktray.FtrackTray</string>
                  <key>ProgramArguments</key>
                  <array><string>%s</string><string>autostart-entry</string><string>user</string></array>
                  <key>RunAtLoad</key><true/>
                  <key>ProcessType</key><string>Interactive</string>
                </dict>
                </plist>
                """.formatted(program.replace("&", "&amp;").replace("<", "&lt;")).getBytes(StandardCharsets.UTF_8));
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
