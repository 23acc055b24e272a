// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.ProcessFacts;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.TrayProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeySignInTest {
    private Desktop desktop;
    private Sandbox sandbox;
    private TrayProcess tray;
    private Artist artist;

    @BeforeEach
    void start() {
        Product product = Product.built();
        desktop = Desktop.virtual();
        sandbox = Sandbox.start(product);
        tray = TrayProcess.start(product, desktop, Map.of("FTRACK_SERVER", sandbox.url().toString()));
        artist = new Artist(desktop, tray);
    }

    @AfterEach
    void stop() {
        desktop.screenshot(Path.of(System.getProperty("ftracktray.target"), "api-key.png"));
        tray.close();
        sandbox.close();
        desktop.close();
    }

    @Test
    void refusesAWrongKeyInPlaceAndTakesTheRightOneAllByKeyboard() {
        String wrong = "00000000-1111-2222-3333-444444444444";
        String key = sandbox.account("ben").apiKey();
        artist.reads("is an ftrack site");
        artist.sees("text", "Ftrack URL");
        desktop.windows().activate(tray.windows().getFirst());

        artist.tabsTo("or with an API key");
        desktop.pointer().key("space");
        artist.sees("text", "User name");
        artist.sees("password text", "API key");
        artist.typesUserAndKey("ben", wrong);

        artist.reads("did not accept the user name and API key");
        artist.sees("the user name as typed", widget -> widget.role().equals("text") && widget.text().equals("ben"));
        assertThat(artist.looks(widget -> widget.name().contains("Connected"))).isEmpty();
        assertThat(artist.describe()).doesNotContain(wrong);

        artist.retypesKey(key);

        artist.sees("label", "Connected");
        assertThat(artist.describe()).contains("Ben").doesNotContain(key);
        assertThat(ProcessFacts.commandLines()).noneMatch(line -> line.contains(key));
        tray.close();
        assertThat(filesWith(key)).isEmpty();
    }

    private List<Path> filesWith(String key) {
        byte[] needle = key.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(desktop.home().folder())) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, needle)).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, byte[] needle) {
        try {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return content.contains(new String(needle, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
