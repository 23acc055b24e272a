// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.TrayProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One tray from its start to its end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrayStartTest {
    private static final Product PRODUCT = Product.built();
    private static Desktop desktop;
    private static TrayProcess tray;
    private static Artist artist;

    @BeforeAll
    static void start() {
        desktop = Desktop.virtual();
        tray = TrayProcess.start(PRODUCT, desktop, Map.of());
        artist = new Artist(desktop, tray);
    }

    @AfterAll
    static void stop() {
        tray.close();
        desktop.close();
    }

    @Test
    @Order(1)
    void opensTheLoginViewByItself() {
        artist.reads("Sign in");
        assertThat(tray.windows()).hasSize(1);
    }

    @Test
    @Order(2)
    void aSecondStartBringsTheHiddenWindowOfTheFirstBackAndEnds() throws Exception {
        artist.trayIcon();
        desktop.windows().close(tray.windows().getFirst());
        await("window hidden").atMost(Waiting.LIMIT).until(() -> tray.windows().isEmpty());

        try (TrayProcess second = TrayProcess.start(PRODUCT, desktop, Map.of())) {
            await("window back").atMost(Waiting.LIMIT).until(() -> tray.windows().size() == 1);

            assertThat(second.process().waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).as("the second one ends")
                    .isTrue();
            assertThat(second.process().exitValue()).isZero();
            assertThat(tray.process().isAlive()).isTrue();
        }
    }

    @Test
    @Order(3)
    void endsInOrderOnSigterm() throws Exception {
        tray.process().destroy();

        assertThat(tray.process().waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(tray.process().exitValue()).isZero();
    }
}
