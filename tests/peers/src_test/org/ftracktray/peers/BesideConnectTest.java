// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.StudioFolder;
import org.ftracktray.testing.product.TrayProcess;
import org.ftracktray.testing.web.Chromium;
import org.ftracktray.testing.web.StudioApi;
import org.ftracktray.testing.web.StudioPage;
import org.ftracktray.testing.web.StudioPanels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriver;

/** The tray, the studio's page, and a second client of the same user on the same machine that reads the same files. */
class BesideConnectTest {

    /** Writes down what it was started with, and goes on. */
    private static final String PROGRAM = "env > \"$0.env\"; exec tail -f /dev/null";

    @TempDir
    private static Path folder;
    private static StudioFolder programs;
    private static Desktop desktop;
    private static Sandbox sandbox;
    private static PlayedConnect connect;
    private static TrayProcess tray;
    private static WebDriver browser;
    private StudioPage studio;

    @BeforeAll
    static void start() throws IOException {
        programs = new StudioFolder(folder);
        programs.application("Paint", PROGRAM, "integrations: {framework: [framework-paint]}\nicon: nuke\n");
        programs.application("Conform", PROGRAM, "context: [Project]\n");
        Product product = Product.built();
        desktop = Desktop.virtual();
        sandbox = Sandbox.start(product);
        String key = sandbox.account("anna").apiKey();
        new StudioApi(sandbox.url(), sandbox.account("anna")).setApplications("Glass Harbour",
                List.of("paint", "conform"));
        tray = TrayProcess.start(product, desktop, Map.of("FTRACK_SERVER", sandbox.url().toString(), "FTRACK_API_USER",
                "anna", "FTRACK_API_KEY", key, "FTRACK_CONNECT_EXTENSIONS_PATH",
                programs.configurations().toString()));
        new Artist(desktop, tray).sees("label", "Connected");
        connect = new PlayedConnect(sandbox.url(), "anna", key, "launch-paint", host())
                .offers("paint", "Paint", "1.0 of Connect").offers("paint_old", "Paint", "0.9 of Connect").connected();
        browser = Chromium.onScreen(desktop.environment(), desktop.home().folder().resolve("chromium"));
        desktop.windows().move(tray.windows().getFirst(), 1120, 40);
    }

    @AfterAll
    static void stop() {
        browser.quit();
        tray.close();
        connect.close();
        programs.close();
        sandbox.close();
        desktop.close();
    }

    @BeforeEach
    void open() {
        studio = new StudioPage(browser, sandbox.url()).openAs("anna");
        studio.openProject("Glass Harbour");
    }

    @Test
    void eachClientStartsAndAnswersExactlyWhatItOffered() {
        StudioPanels panels = new StudioPanels(browser).openLog();
        studio.selectTask(0);
        assertThat(studio.openActions().groups().get("Paint")).containsExactlyInAnyOrder("1.0", "1.0 of Connect",
                "0.9 of Connect");

        assertThat(studio.launch("Paint", "0.9 of Connect")).isEqualTo("paint_old application started.");
        panels.logged("ftrack.action.launch", "1 answer");
        studio.openActions();
        assertThat(studio.launch("Paint", "1.0 of Connect")).isEqualTo("paint application started.");
        assertThat(programs.running("Paint")).isEmpty();
        studio.openActions();
        assertThat(studio.launch("Paint", "1.0")).contains("Paint 1.0 was started on ");
        picture("beside-connect");

        assertThat(programs.running("Paint")).isNotEmpty();
        assertThat(connect.launched()).containsExactly("paint_old", "paint");
        // each client has answered a later question, so that whatever it had to say about the launches has come
        assertThat(studio.openActions().groups()).containsKey("Paint");
        studio.closeDialog();
        assertThat(panels.logged("ftrack.action.launch", "Paint 1.0 was started")).contains("1 answer");
        assertThat(studio.text()).doesNotContain("not found", "not set up");
    }

    @Test
    void onAProjectWhatIsForProjectsIsOfferedAndKnowsIt() throws IOException {
        String project = studio.openTab("show").tick("show", 1).getFirst();
        studio.openActions();
        assertThat(studio.launch("Conform")).contains("Conform 1.0 was started on ");
        Path written = Path.of(programs.program("conform") + ".env");
        await("the environment").atMost(Waiting.LIMIT).until(() -> Files.exists(written) && Files.size(written) > 0);
        Properties environment = new Properties();
        try (var in = Files.newBufferedReader(written)) {
            environment.load(in);
        }
        assertThat(environment).containsEntry("FTRACK_CONTEXTID", project).containsEntry("FTRACK_PROJECT_ID", project)
                .doesNotContainKeys("FTRACK_TASK", "FTRACK_TASKID");
    }

    /** As both programs call this machine. */
    private static String host() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip().replaceFirst("\\..*", "");
    }

    /** The whole screen: the page and the tray beside it. */
    private static void picture(String name) {
        String wanted = System.getProperty("ftracktray.screenshots", "");
        desktop.screenshot(Path.of(wanted.isEmpty() ? folder.toString() : wanted, name + ".png"));
    }
}
