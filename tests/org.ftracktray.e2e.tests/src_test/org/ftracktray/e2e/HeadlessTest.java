// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.ProcessFacts;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.HeadlessProcess;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.SandboxProcess;
import org.ftracktray.testing.web.Chromium;
import org.ftracktray.testing.web.StudioPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HeadlessTest {
    private static final Product PRODUCT = Product.built();
    private static Desktop desktop;
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        desktop = Desktop.virtual();
        sandbox = Sandbox.start(PRODUCT);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        desktop.close();
    }

    private static HeadlessProcess headless(SandboxProcess.Account account) {
        return HeadlessProcess.start(PRODUCT, desktop.home(), desktop.environment(), sandbox.url(), account);
    }

    @Test
    void answersTheStudiosPageStartsTheApplicationAndEndsInOrder() {
        SandboxProcess.Account anna = sandbox.account("anna");
        try (HeadlessProcess headless = headless(anna).connected()) {
            WebDriver browser = Chromium.headless();
            try {
                StudioPage studio = new StudioPage(browser, sandbox.url()).openAs("anna");
                studio.openProject("Glass Harbour");
                String task = studio.selectFirstTask();
                assertThat(studio.openActions().groups()).isEqualTo(Map.of("Demo Paint", List.of("2.0", "1.0")));

                assertThat(studio.launch("Demo Paint", "1.0")).contains("Demo Paint 1.0");

                await("application").atMost(Waiting.LIMIT).until(() -> desktop.windows().shown().stream()
                        .anyMatch(window -> window.title().contains("Demo Paint 1.0 - " + task)));
            } finally {
                Chromium.release(browser);
            }
            headless.awaitLine("the launch", line -> line.toString().contains("Demo Paint 1.0"));
            assertThat(ProcessFacts.commandLines()).noneMatch(line -> line.contains(anna.apiKey()));

            headless.output().process().destroy();

            assertThat(headless.output().exitCode(Waiting.LIMIT)).isZero();
            assertThat(headless.output().lines()).allSatisfy(line -> {
                JsonNode json = JsonMapper.shared().readTree(line);
                assertThat(json.isObject()).isTrue();
                assertThat(json.has("at") && json.has("kind")).isTrue();
                assertThat(line).doesNotContain(anna.apiKey());
            });
            assertThat(headless.output().errors()).isEmpty();
        }
    }

    @Test
    void endsWithExitCodeOneWhenTheKeyIsRefused() {
        try (HeadlessProcess headless = headless(new SandboxProcess.Account("anna", "no-key-of-hers"))) {
            assertThat(headless.output().exitCode(Waiting.LIMIT)).isEqualTo(1);
            assertThat(headless.output().lines().getLast()).contains("refused").doesNotContain("no-key-of-hers");
        }
    }
}
