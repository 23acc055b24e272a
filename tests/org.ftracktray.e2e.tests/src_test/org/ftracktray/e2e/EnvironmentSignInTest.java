// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.TrayProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnvironmentSignInTest {
    private static Product product;
    private static Desktop desktop;
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        product = Product.built();
        desktop = Desktop.virtual();
        sandbox = Sandbox.start(product);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        desktop.close();
    }

    private static TrayProcess tray(String key, String... arguments) {
        return TrayProcess.start(product, desktop, Map.of("FTRACK_SERVER", sandbox.url().toString(), "FTRACK_API_USER",
                "carla", "FTRACK_API_KEY", key), arguments);
    }

    @Test
    void theEnvironmentSignsInAndTheUserViewSaysThatItDid() {
        try (TrayProcess tray = tray(sandbox.account("carla").apiKey())) {
            Artist artist = new Artist(desktop, tray);
            artist.sees("label", "Connected");
            artist.clicks(artist.sees("page tab", "User"));
            artist.reads("Carla Mendes");
            artist.reads("environment variable FTRACK_SERVER");
            artist.reads("Given by the environment variables FTRACK_API_USER and FTRACK_API_KEY");
        }
    }

    @Test
    void anEnvironmentThatIsRefusedSaysSoAtTheFieldsItFills() {
        try (TrayProcess tray = tray("00000000-1111-2222-3333-444444444444")) {
            Artist artist = new Artist(desktop, tray);
            artist.reads("did not accept the user name and API key");
            artist.sees("the user name", widget -> widget.role().equals("text") && widget.text().equals("carla"));
            artist.reads("environment variable FTRACK_SERVER");
            assertThat(artist.describe()).doesNotContain("00000000-1111");
        }
    }

    @Test
    void theCommandLineWinsAndIsNamed() {
        try (TrayProcess tray = TrayProcess.start(product, desktop,
                Map.of("FTRACK_SERVER", "https://other-studio.invalid"), "--server", sandbox.url().toString())) {
            Artist artist = new Artist(desktop, tray);
            artist.reads("Set by the command that started Ftrack Tray");
            artist.sees("the address", widget -> widget.text().equals(sandbox.url().toString()));
        }
    }
}
