// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.HeadlessProcess;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.StudioFolder;
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

import tools.jackson.databind.JsonNode;

/** What an artist sees in the studio's page of an application that starts, does not start, or crashes. */
class LaunchFromPageTest {

    @TempDir
    private static Path folder;
    private static StudioFolder programs;
    private static Home home;
    private static Sandbox sandbox;
    private static StudioApi api;
    private static HeadlessProcess headless;
    private static WebDriver browser;
    private StudioPage studio;
    private String task;

    @BeforeAll
    static void start() throws IOException {
        home = new Home();
        programs = new StudioFolder(folder);
        programs.application("Steady", """
                until [ -e "$FTRACK_WORKDIR/end" ]; do sleep 0.1; done
                echo "the scene could not be saved"
                exit $(cat "$FTRACK_WORKDIR/end")""", """
                status_on_start: In progress
                timer: true
                """);
        programs.application("Single", "exec tail -f /dev/null", "most_running: 1\n");
        programs.application("Doomed", "echo 'no licence is free'; exit 3", "");
        programs.application("Fleeting", "exit 0", "");
        Product product = Product.built();
        sandbox = Sandbox.start(product);
        api = new StudioApi(sandbox.url(), sandbox.account("anna"));
        api.setApplications("Glass Harbour", List.of("steady", "single", "doomed", "fleeting"));
        Map<String, String> environment = home.environment();
        environment.put("FTRACK_CONNECT_EXTENSIONS_PATH", programs.configurations().toString());
        headless = HeadlessProcess.start(product, home, environment, sandbox.url(), sandbox.account("anna"))
                .connected();
        browser = Chromium.headless();
    }

    @AfterAll
    static void stop() {
        Chromium.release(browser);
        headless.close();
        programs.close();
        sandbox.close();
        home.close();
    }

    @BeforeEach
    void openActions() {
        studio = new StudioPage(browser, sandbox.url()).openAs("anna");
        studio.openProject("Glass Harbour");
        task = studio.selectTask(0);
        studio.openActions();
    }

    private JsonNode timers() {
        return api.query("select context_id from Timer where user.username is \"anna\"").stream().findFirst()
                .orElse(null);
    }

    private String status() {
        return api.query("select status.name from Task where id is \"" + task + "\"").getFirst().path("status")
                .path("name")
                .asString();
    }

    @Test
    void aStartChangesStatusAndTimerAndACrashIsToldWithItsLog() throws IOException {
        assertThat(studio.launch("Steady")).contains("Steady 1.0 was started on ");
        await("status").atMost(Waiting.LIMIT).until(() -> status().equals("In progress"));
        studio.awaitStatus(task, "In progress");
        await("timer").atMost(Waiting.LIMIT).until(() -> timers() != null);
        assertThat(timers().path("context_id").asString()).isEqualTo(task);
        String name = api.query("select name from Task where id is \"" + task + "\"").getFirst().path("name")
                .asString();
        new StudioPanels(browser).awaitText("timer", name);

        Files.writeString(programs.workFolder("Steady").resolve("end"), "9");

        studio.reads("Steady 1.0 on ").reads("exit code 9").reads("Its log there is ");
        await("no timer").atMost(Waiting.LIMIT).until(() -> timers() == null);
        assertThat(api.query("select duration from Timelog where context_id is \"" + task + "\"")).isNotEmpty();
    }

    @Test
    void saysThatAProgramEndedAtOnceAndWhereItsLogIs() {
        assertThat(studio.fails("Doomed")).contains("Doomed 1.0 ended at once with exit code 3").contains(".log")
                .doesNotContain("no licence is free");
    }

    @Test
    void saysThatAProgramWasRemovedMeanwhile() throws IOException {
        Path program = programs.program("fleeting");
        Path away = Files.move(program, folder.resolve("away"));
        try {
            assertThat(studio.fails("Fleeting")).contains("Fleeting").contains(program.toString());
        } finally {
            Files.move(away, program);
        }
    }

    @Test
    void saysThatNoMoreMayRun() {
        assertThat(studio.launch("Single")).contains("Single 1.0 was started on ");
        studio.selectTask(1);
        studio.openActions();
        assertThat(studio.fails("Single")).contains("Single 1.0 runs already as often as it may")
                .contains("limit is 1");
    }
}
