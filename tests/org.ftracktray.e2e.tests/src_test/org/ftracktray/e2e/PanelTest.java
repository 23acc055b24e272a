// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Panel;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.SandboxProcess;
import org.ftracktray.testing.product.TrayProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The icon in panels that speak StatusNotifierItem, used as artists do. */
class PanelTest {
    private static final int GREEN = 0x1f9d63;
    private static final int AMBER = 0xd98a00;
    /** Half of a line of a menu. */
    private static final int HALF_A_LINE = 14;

    private Desktop desktop;
    private Panel panel;
    private TrayProcess tray;

    /** One desktop for the whole life of an icon: to start another for each sentence would cost half a minute each. */
    @ParameterizedTest
    @EnumSource(Panel.Kind.class)
    void theIconIsSeenChangesIsClickedAndComesBack(Panel.Kind kind) throws Exception {
        try (Desktop started = Desktop.withoutTray(); SandboxProcess site = SandboxProcess.start(Product.built())) {
            desktop = started;
            panel = Panel.start(desktop, kind);
            try (TrayProcess product = TrayProcess.start(Product.built(), desktop, Map.of("FTRACK_SERVER",
                    site.url().toString(), "FTRACK_API_USER", "carla", "FTRACK_API_KEY",
                    site.account("carla").apiKey()))) {
                tray = product;
                until("the icon of somebody connected", () -> panel.iconHas(GREEN));
                clickShowsTheWindow();
                theFirstEntryShowsTheWindow();
                aKilledPanelGetsItBack();
                site.close();
                until("the icon of a lost connection", () -> panel.iconHas(AMBER) && !panel.iconHas(GREEN));
                desktop.screenshot(Path.of(System.getProperty("ftracktray.screenshots"),
                        "panel-" + kind.name().toLowerCase(Locale.ROOT) + ".png"));
                theLastEntryEnds();
            }
        }
    }

    private void clickShowsTheWindow() {
        hide();
        desktop.pointer().click(icon());
        until("window back after a click", () -> tray.windows().size() == 1);
    }

    /** By keyboard. */
    private void theFirstEntryShowsTheWindow() {
        hide();
        openMenu();
        desktop.pointer().key("Down", "Return");
        until("window back by the menu", () -> tray.windows().size() == 1);
    }

    private void aKilledPanelGetsItBack() {
        panel.kill();
        until("no icon without a panel", () -> panel.icon().isEmpty());
        panel.restart();
        until("the icon is back", () -> panel.iconHas(GREEN));
    }

    /** By mouse. */
    private void theLastEntryEnds() throws InterruptedException {
        Rectangle menu = openMenu();
        desktop.pointer().click(new Rectangle(menu.x + menu.width / 3, menu.y + menu.height - HALF_A_LINE - 1, 2, 2));
        assertThat(tray.process().waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
        until("no icon any more", () -> panel.icon().isEmpty());
    }

    private void hide() {
        desktop.windows().close(tray.windows().getFirst());
        until("window hidden", () -> tray.windows().isEmpty());
    }

    private Rectangle icon() {
        return await("icon").atMost(Waiting.LIMIT).until(panel::icon, Optional::isPresent).orElseThrow();
    }

    /** Returns where it is. */
    private Rectangle openMenu() {
        desktop.pointer().rightClick(icon());
        return await("menu").atMost(Waiting.LIMIT).until(panel::menu, Optional::isPresent).orElseThrow();
    }

    private static void until(String what, Callable<Boolean> condition) {
        await(what).atMost(Waiting.LIMIT).until(condition);
    }
}
