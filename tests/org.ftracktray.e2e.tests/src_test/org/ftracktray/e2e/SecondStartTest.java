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
import org.junit.jupiter.api.Test;

class SecondStartTest {
    @Test
    void bringsTheHiddenWindowOfTheFirstBackAndEnds() throws Exception {
        Product product = Product.built();
        try (Desktop desktop = Desktop.virtual();
                TrayProcess first = TrayProcess.start(product, desktop, Map.of())) {
            Artist artist = new Artist(desktop, first);
            artist.reads("Sign in");
            artist.trayIcon();
            desktop.windows().close(first.windows().getFirst());
            await("window hidden").atMost(Waiting.LIMIT).until(() -> first.windows().isEmpty());

            try (TrayProcess second = TrayProcess.start(product, desktop, Map.of())) {
                await("window back").atMost(Waiting.LIMIT).until(() -> first.windows().size() == 1);

                assertThat(second.process().waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS))
                        .as("the second one ends").isTrue();
                assertThat(second.process().exitValue()).isZero();
                assertThat(first.process().isAlive()).isTrue();
            }
        }
    }
}
