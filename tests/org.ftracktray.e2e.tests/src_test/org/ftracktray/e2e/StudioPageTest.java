// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.web.Chromium;
import org.ftracktray.testing.web.StudioPage;
import org.ftracktray.testing.web.StudioPanels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

/** The studio's page in a browser, without any workstation. */
class StudioPageTest {
    private static final String SHOT = "sq010 / sh010";
    private static Sandbox sandbox;
    private static WebDriver browser;
    private StudioPage studio;
    private StudioPanels panels;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(Product.built());
        browser = Chromium.headless();
    }

    @AfterAll
    static void stop() {
        Chromium.release(browser);
        sandbox.close();
    }

    @BeforeEach
    void open() {
        browser.manage().deleteAllCookies();
        studio = new StudioPage(browser, sandbox.url()).openAs("anna");
        studio.openProject("Glass Harbour");
        panels = new StudioPanels(browser);
    }

    private static void call(String user, String batch) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = http.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/api"))
                    .headers("ftrack-user", user, "ftrack-api-key", sandbox.account(user).apiKey())
                    .POST(HttpRequest.BodyPublishers.ofString(batch)).build(), BodyHandlers.ofString()).body();
            assertThat(answer).startsWith("[");
        }
    }

    @Test
    void showsATaskAndChangesItsStatusForEverybody() throws Exception {
        panels.select(SHOT, "Animation");

        assertThat(panels.detail("detail-type")).isEqualTo("Animation");
        assertThat(panels.detail("detail-assignees")).isEqualTo("Anna Lindqvist");
        assertThat(panels.detail("detail-description")).contains("Gulls first");
        assertThat(panels.addNote("Seen, thanks.")).hasSize(3).first().asString().contains("Anna Lindqvist",
                "Seen, thanks.");
        assertThat(panels.status()).isEqualTo("Not started");
        panels.setStatus("In progress");
        panels.awaitListed(SHOT, "Animation", "In progress");

        call("ben",
                """
                        [{"action":"query","expression":"Task"},{"action":"update","entity_type":"Task",
                        "entity_key":["adb4ad6c-7679-11e2-8df2-f23c91df25eb"],"entity_data":{"description":"Changed by Ben."}}]""");
        panels.awaitText("detail-description", "Changed by Ben.");
    }

    @Test
    void runsATimerThatFollowsTheUserFromPageToPage() {
        panels.select(SHOT, "Lighting");
        assertThat(panels.startTimer()).contains("Lighting");
        browser.navigate().refresh();
        panels.awaitText("timer", "Lighting");

        panels.stopTimer();
    }

    @Test
    void changesBetweenTheDemoUsersAndSignsOut() {
        panels.changeUser("carla");
        studio.openProject("Glass Harbour");
        panels.signOut();

        assertThat(studio.text()).contains("Sign in", "Carla Mendes", "sandbox");
    }

    @Test
    void showsWhatRunsForTheUserAsItHappens() throws Exception {
        String job = "[{\"action\":\"create\",\"entity_type\":\"Job\",\"entity_data\":{\"user_id\":\"%s\","
                + "\"status\":\"running\",\"data\":\"{\\\"description\\\":\\\"Export, 40 percent\\\"}\"}}]";
        call("anna", job.formatted(panels.userId()));

        assertThat(panels.jobs(1).getFirst()).startsWith("running").contains("Export, 40 percent");
    }

    @Test
    void tellsWhatWasAskedAndWhomItReached() {
        panels.openLog();
        panels.select(SHOT, "Layout");
        studio.openActions();

        assertThat(studio.emptyActions()).contains("No workstation answered");
        panels.closeMenuByEscape();
        assertThat(panels.logged("ftrack.action.discover", "reached nobody")).contains("anna (web page)");
    }

    @Test
    void isWalkedThroughWithTheKeyboard() {
        panels.focusTree();
        panels.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(panels.focused()).isEqualTo("sh010");
        panels.press(Keys.ENTER);
        panels.awaitText("place", "Glass Harbour / sq010 / sh010");
        panels.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        assertThat(panels.focused()).isEqualTo("Glass Harbour");
    }

    @Test
    void setsUpTheApplicationsOfAProject() {
        studio.openProject("Winter Light");
        studio.openActions();
        assertThat(studio.emptyActions()).contains("has no applications set up");
        panels.setUpApplications();
        panels.toggleApplication("Demo Paint 2.0");
        studio.openActions();
        assertThat(studio.emptyActions()).contains("No workstation answered");
        studio.closeDialog();

        panels.openApplications();
        panels.toggleApplication("Demo Paint 2.0");
    }
}
