// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.TrayProcess;
import org.junit.jupiter.api.Test;

class TrayStartTest {
    @Test
    void opensTheLoginViewByItselfAndEndsInOrderOnSigterm() throws Exception {
        try (Desktop desktop = Desktop.virtual();
                TrayProcess tray = TrayProcess.start(Product.built(), desktop, Map.of())) {
            new Artist(desktop, tray).reads("Sign in");
            assertThat(tray.windows()).hasSize(1);

            tray.process().destroy();

            assertThat(tray.process().waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(tray.process().exitValue()).isZero();
        }
    }
}
