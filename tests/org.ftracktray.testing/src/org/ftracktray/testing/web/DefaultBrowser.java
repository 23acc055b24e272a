// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.web;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Waiting;

/** What the desktop takes for the person's browser: it writes down each address that it is asked to open. */
public final class DefaultBrowser {
    private static final String ENTRY = """
            [Desktop Entry]
            Type=Application
            Name=Browser of the tests
            Exec=%s %%u
            MimeType=x-scheme-handler/http;x-scheme-handler/https;text/html;
            """;
    private static final String ASSOCIATIONS = """
            [Default Applications]
            x-scheme-handler/http=test-browser.desktop
            x-scheme-handler/https=test-browser.desktop
            text/html=test-browser.desktop
            """;

    private final Path opened;

    private DefaultBrowser(Path opened) {
        this.opened = opened;
    }

    /** Makes it the default browser of the person whose home this is. */
    public static DefaultBrowser of(Home home) {
        Path opened = home.folder().resolve("opened-addresses");
        try {
            Path script = Files.writeString(home.folder().resolve("test-browser"),
                    "#!/bin/sh\necho \"$1\" >>'" + opened + "'\n");
            script.toFile().setExecutable(true);
            Path entries = Files.createDirectories(home.data().resolve("applications"));
            Files.writeString(entries.resolve("test-browser.desktop"), ENTRY.formatted(script));
            Files.writeString(home.config().resolve("mimeapps.list"), ASSOCIATIONS);
            Files.createFile(opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DefaultBrowser(opened);
    }

    /** All addresses so far, oldest first. */
    public List<URI> opened() {
        try {
            return Files.readAllLines(opened).stream().map(URI::create).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the {@code count}th address that it was asked to open, from 1. */
    public URI awaitOpened(int count) {
        await("the desktop was asked to open a web page").atMost(Waiting.LIMIT)
                .until(() -> opened().size() >= count);
        return opened().get(count - 1);
    }
}
