// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.HeadlessProcess;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.SampleBundle;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.web.Chromium;
import org.ftracktray.testing.web.StudioApi;
import org.ftracktray.testing.web.StudioPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriver;

/** The sample bundle, built and installed as the guide for technical directors says. */
class StudioBundleTest {
    private static final Product PRODUCT = Product.built();
    private static final List<String> APPLICATIONS = List.of("demo_paint_1.0", "sample_viewer_1.0",
            "sample_viewer_2.0", "sample_farm");

    @TempDir
    private static Path folder;
    private static Path bundles;
    private static Path farm;
    private static Home home;
    private static Sandbox sandbox;
    private static StudioApi api;

    @BeforeAll
    static void buildAndInstall() throws IOException {
        bundles = Files.createDirectory(folder.resolve("bundles"));
        farm = Files.createDirectory(folder.resolve("farm"));
        new SampleBundle(Path.of(System.getProperty("ftracktray.root"))).build(PRODUCT,
                Files.createDirectory(folder.resolve("work")), bundles.resolve("sample.jar"));
        home = new Home();
        sandbox = Sandbox.start(PRODUCT);
        api = new StudioApi(sandbox.url(), sandbox.account("anna"));
        api.setApplications("Glass Harbour", APPLICATIONS);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        home.close();
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = home.environment();
        environment.put("FTRACKTRAY_BUNDLES", bundles.toString());
        environment.put("SAMPLE_FARM", farm.toString());
        return environment;
    }

    @Test
    void offersItsApplicationsInTheMenuAndStartsThemInItsOwnWay() throws IOException {
        Map<String, String> environment = environment();
        try (HeadlessProcess headless = HeadlessProcess.start(PRODUCT, home, environment, sandbox.url(),
                sandbox.account("anna")).connected()) {
            WebDriver browser = Chromium.headless();
            try {
                StudioPage studio = new StudioPage(browser, sandbox.url()).openAs("anna");
                studio.openProject("Glass Harbour");
                String task = studio.selectFirstTask();
                studio.openActions();
                assertThat(studio.groups()).containsEntry("Sample Viewer", List.of("2.0", "1.0"));

                assertThat(studio.launch("Sample on the farm")).contains("Sample on the farm was started");

                Path job = await("job").atMost(Waiting.LIMIT).until(StudioBundleTest::jobs, jobs -> !jobs.isEmpty())
                        .getFirst();
                assertThat(Files.readAllLines(job)).startsWith("render", "glass_harbour").endsWith(task);
                headless.awaitLine("running", line -> line.toString().contains("Sample on the farm"));
                Files.writeString(farm.resolve(job.getFileName().toString().replace(".job", ".done")), "3");
                headless.awaitLine("the end", line -> line.path("kind").asString().equals("launch")
                        && line.toString().contains("3"));
            } finally {
                Chromium.release(browser);
            }
            assertThat(headless.output().errors()).isEmpty();
        }
    }

    private static List<Path> jobs() throws IOException {
        try (Stream<Path> files = Files.list(farm)) {
            return files.filter(file -> file.toString().endsWith(".job")).toList();
        }
    }

    @Test
    void isExplainedLikeEveryOtherAndGoneWhenItsJarIs() throws IOException {
        String task = api.query("select id from Task where project.full_name is \"Glass Harbour\"").getFirst()
                .path("id")
                .asString();
        assertThat(explain(task)).contains("offered   sample_farm (Sample on the farm)")
                .contains("left out  sample_console_1.0");

        Path jar = bundles.resolve("sample.jar");
        Path away = Files.move(jar, folder.resolve("sample.jar"));
        assertThat(explain(task)).doesNotContain("sample_").contains("demo_paint_1.0");
        Files.move(away, jar);
        assertThat(explain(task)).contains("sample_farm");
    }

    @Test
    void saysWhatABundleLacksAndUsesTheOthers() throws IOException {
        Files.write(bundles.resolve("broken.jar"), new byte[]{1, 2, 3});
        try {
            String task = api.query("select id from Task").getFirst().path("id").asString();
            try (Output output = started(task)) {
                assertThat(output.exitCode(Waiting.LIMIT)).isZero();
                assertThat(output.errors()).contains("explain: The bundle").contains("broken.jar");
                assertThat(String.join("\n", output.lines())).contains("sample_farm");
            }
        } finally {
            Files.delete(bundles.resolve("broken.jar"));
        }
    }

    private static String explain(String task) {
        try (Output output = started(task)) {
            assertThat(output.exitCode(Waiting.LIMIT)).as(output.errors()).isZero();
            return String.join("\n", output.lines());
        }
    }

    private static Output started(String task) {
        Map<String, String> environment = environment();
        environment.put("FTRACK_API_KEY", sandbox.account("anna").apiKey());
        return Output.of(environment, home.log("explain"), PRODUCT.command(home.folder(), "explain", "explain",
                "--server", sandbox.url().toString(), "--user", "anna", "--task", task));
    }
}
