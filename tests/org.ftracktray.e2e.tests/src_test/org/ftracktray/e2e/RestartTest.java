// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Dunst;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.SandboxProcess;
import org.ftracktray.testing.product.StudioFolder;
import org.ftracktray.testing.product.TrayProcess;
import org.ftracktray.testing.web.StudioApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications outlive the tray, the tray finds them again, and the desktop tells when they crash. */
class RestartTest {
    private static final Product PRODUCT = Product.built();

    @TempDir
    Path folder;

    @Test
    void whatRunsGoesOnWhenTheTrayIsQuitAndIsStoppedFromTheNextOne() throws Exception {
        try (Desktop desktop = Desktop.virtual();
                Sandbox sandbox = Sandbox.start(PRODUCT);
                StudioFolder programs = new StudioFolder(folder)) {
            programs.application("Steady", "tail -f /dev/null & wait", "");
            SandboxProcess.Account anna = sandbox.account("anna");
            new StudioApi(sandbox.url(), anna).setApplications("Glass Harbour", List.of("steady"));
            Map<String, String> variables = Map.of("FTRACK_SERVER", sandbox.url().toString(), "FTRACK_API_USER", "anna",
                    "FTRACK_API_KEY", anna.apiKey(), "FTRACK_CONNECT_EXTENSIONS_PATH",
                    programs.configurations().toString());

            ProcessHandle steady;
            try (TrayProcess tray = TrayProcess.start(PRODUCT, desktop, variables)) {
                Artist artist = new Artist(desktop, tray);
                artist.sees("page tab", "Applications");
                artist.sees("push button", "Start Steady");
                artist.tabsTo("Start Steady");
                desktop.pointer().key("space");
                artist.reads("Running since");
                steady = programs.running("Steady").findFirst().orElseThrow();
                desktop.pointer().key("ctrl+q");
                artist.presses("Quit"); // the application that goes on is named
                assertThat(tray.process().waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }
            assertThat(steady.isAlive()).isTrue();

            try (TrayProcess tray = TrayProcess.start(PRODUCT, desktop, variables)) {
                Artist artist = new Artist(desktop, tray);
                artist.reads("Running since");
                artist.presses("Stop Steady 1.0; what is not saved may be lost");
                artist.presses("Stop");
                artist.reads("Stopped at");
                theDesktopTellsOfACrashAndShowsItsLog(desktop, tray, programs);
            }
            await("the end of all its processes").atMost(Waiting.LIMIT)
                    .until(() -> programs.running("Steady").findAny().isEmpty() && !steady.isAlive());
        }
    }

    /** With the window of this tray, because a start of the product costs ten seconds of processor time. */
    private static void theDesktopTellsOfACrashAndShowsItsLog(Desktop desktop, TrayProcess tray,
            StudioFolder programs) {
        Dunst dunst = Dunst.start(desktop);
        Artist artist = new Artist(desktop, tray);
        artist.presses("Start Steady");
        artist.reads("Running since");
        artist.trayIcon();
        desktop.windows().close(tray.windows().getFirst());
        await("told once that it keeps running").atMost(Waiting.LIMIT).until(() -> dunst.shown() == 1);
        dunst.closeAll();
        await("closed").atMost(Waiting.LIMIT).until(() -> dunst.shown() == 0);
        List<ProcessHandle> all = programs.running("Steady").toList();
        // not the shell above it, which notes its exit code
        all.stream().filter(one -> one.parent().filter(all::contains).isPresent())
                .forEach(ProcessHandle::destroyForcibly);
        await("the crash").atMost(Waiting.LIMIT).until(() -> dunst.shown() == 1);
        desktop.screenshot(Path.of(System.getProperty("ftracktray.screenshots"), "notification-dunst.png"));
        assertThat(desktop.windows().shown()).as("no window of our own").noneMatch(
                window -> window.pid() == tray.pid() && window.title().contains("ended with an error"));
        dunst.press();
        artist.sees("push button", "Open");
        dunst.closeAll();
        await("told by dunst").atMost(Waiting.LIMIT).until(() -> dunst.history().contains("Steady 1.0 ended with an"));
        assertThat(dunst.history()).contains("Exit code 137.");
    }
}
