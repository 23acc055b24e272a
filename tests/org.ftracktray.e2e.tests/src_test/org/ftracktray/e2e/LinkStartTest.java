// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.TrayProcess;
import org.ftracktray.testing.web.StudioApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tools.jackson.databind.JsonNode;

/** What starts hand over to a tray that runs, and one that takes its place. Nothing is assigned to this artist. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkStartTest {
    private static final Product PRODUCT = Product.built();
    private static Desktop desktop;
    private static Sandbox sandbox;
    private static TrayProcess tray;
    private static Artist artist;

    @BeforeAll
    static void start() {
        desktop = Desktop.virtual();
        sandbox = Sandbox.start(PRODUCT);
        tray = start("--server", sandbox.url().toString());
        artist = new Artist(desktop, tray);
        artist.sees("label", "Connected");
    }

    @AfterAll
    static void stop() {
        tray.close();
        sandbox.close();
        desktop.close();
    }

    private static TrayProcess start(String... arguments) {
        return TrayProcess.start(PRODUCT, desktop, Map.of("FTRACK_API_USER", "carla", "FTRACK_API_KEY",
                sandbox.account("carla").apiKey()), arguments);
    }

    private static int exitCode(TrayProcess process) throws InterruptedException {
        assertThat(process.process().waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.process().exitValue();
    }

    @Test
    @Order(1)
    void theLinkOfASecondStartShowsATaskOfSomebodyElse() throws Exception {
        JsonNode task = new StudioApi(sandbox.url(), sandbox.account("anna"))
                .query("select id, name, parent.name from Task where project.full_name is \"Glass Harbour\" limit 1")
                .getFirst();
        artist.reads("No task is assigned to you");
        try (TrayProcess second = start("open", "ftracktray://task/" + task.path("id").asString())) {
            artist.sees("table cell", task.path("name").asString());
            artist.noLongerReads("No task is assigned to you");
            assertThat(exitCode(second)).isZero();
        }
    }

    @Test
    @Order(2)
    void aSecondStartWithAnotherSiteSaysSo() throws Exception {
        try (TrayProcess second = start("--server", "https://other-studio.invalid")) {
            Artist reader = new Artist(desktop, second);
            reader.reads("with " + sandbox.url() + ", not with https://other-studio.invalid");
            reader.presses("OK");
            assertThat(exitCode(second)).isOne();
        }
        assertThat(tray.process().isAlive()).isTrue();
    }

    @Test
    @Order(3)
    void whatIsNoLinkIsToldInAWindow() throws Exception {
        try (TrayProcess second = start("open", "ftracktray://quit")) {
            Artist reader = new Artist(desktop, second);
            reader.reads("is no link that Ftrack Tray understands");
            reader.presses("OK");
            assertThat(exitCode(second)).isEqualTo(2);
        }
    }

    @Test
    @Order(4)
    void aStartThatReplacesTakesThePlace() throws Exception {
        TrayProcess first = tray;
        tray = start("--replace", "--server", sandbox.url().toString());
        new Artist(desktop, tray).sees("label", "Connected");
        assertThat(exitCode(first)).isZero();
    }
}
