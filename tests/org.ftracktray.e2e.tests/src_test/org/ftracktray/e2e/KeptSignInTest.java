// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.TrayProcess;
import org.junit.jupiter.api.Test;

class KeptSignInTest {
    @Test
    void isSignedInAgainAfterARestartWhereThereIsAKeyRing() throws Exception {
        Product product = Product.built();
        try (Desktop desktop = Desktop.virtual().withKeyRing();
                Sandbox sandbox = Sandbox.start(product)) {
            Map<String, String> site = Map.of("FTRACK_SERVER", sandbox.url().toString());
            try (TrayProcess tray = TrayProcess.start(product, desktop, site)) {
                Artist artist = new Artist(desktop, tray);
                artist.reads("is an ftrack site");
                artist.presses("or with an API key");
                artist.typesUserAndKey("carla", sandbox.account("carla").apiKey());
                artist.sees("label", "Connected");

                artist.opensTrayMenu();
                artist.chooses("Quit");
                assertThat(tray.process().waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }

            try (TrayProcess again = TrayProcess.start(product, desktop, site)) {
                Artist artist = new Artist(desktop, again);
                artist.sees("label", "Connected");
                assertThat(artist.describe()).contains("Carla");
            } finally {
                desktop.screenshot(Path.of(System.getProperty("ftracktray.target"), "kept.png"));
            }
        }
    }
}
