// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.ProcessFacts;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.HeapDump;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.TrayProcess;
import org.junit.jupiter.api.Test;

class KeySecrecyTest {
    @Test
    void theKeyIsNowhereInClearWhileSignedInNorAfterLoggingOut() throws Exception {
        Product product = Product.built();
        try (Desktop desktop = Desktop.virtual().withKeyRing();
                Sandbox sandbox = Sandbox.start(product);
                TrayProcess tray = TrayProcess.start(product, desktop,
                        Map.of("FTRACK_SERVER", sandbox.url().toString()))) {
            String key = sandbox.account("ben").apiKey();
            Artist artist = new Artist(desktop, tray);
            artist.reads("is an ftrack site");
            artist.presses("or with an API key");
            artist.typesUserAndKey("ben", key);
            artist.sees("label", "Connected");
            isNowhere(key, desktop, tray, artist);

            artist.opensTrayMenu();
            artist.chooses("Ftrack");
            artist.chooses("Sign out");
            artist.presses("Sign out");
            artist.reads("Sign in to ftrack");
            isNowhere(key, desktop, tray, artist);
        }
    }

    private static void isNowhere(String key, Desktop desktop, TrayProcess tray, Artist artist) throws IOException {
        assertThat(artist.describe()).doesNotContain(key);
        assertThat(ProcessFacts.commandLines()).noneMatch(line -> line.contains(key));
        assertThat(ProcessFacts.environments()).noneMatch(variables -> variables.contains(key));
        assertThat(filesWith(key, desktop.home().folder())).isEmpty();
        try (HeapDump heap = HeapDump.of(tray.pid(), desktop.home().folder())) {
            assertThat(heap.contains("ftrack-api-key")).as("the dump is one of the tray").isTrue();
            assertThat(heap.contains(key)).as("the key in the heap").isFalse();
        }
    }

    private static List<Path> filesWith(String key, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, key)).toList();
        }
    }

    private static boolean contains(Path file, String key) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
