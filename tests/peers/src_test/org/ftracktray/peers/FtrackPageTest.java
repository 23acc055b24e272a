// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.web.Chromium;
import org.ftracktray.testing.web.StudioPage;
import org.ftracktray.testing.web.StudioPanels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's page with actions that a studio wrote with npm's {@code @ftrack/api}. */
class FtrackPageTest {
    private static Sandbox sandbox;
    private static WebDriver browser;
    private static Output actions;
    private StudioPage studio;
    private StudioPanels panels;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(Product.built());
        browser = Chromium.headless();
        new StudioPage(browser, sandbox.url()).openAs("anna");
        actions = Node.start("ftrack-actions.mjs",
                Map.of("FTRACK_SERVER", sandbox.url().toString(), "FTRACK_API_USER", "carla", "FTRACK_API_KEY",
                        sandbox.account("carla").apiKey(), "USER_ID", new StudioPanels(browser).userId()));
        actions.line("the actions are there", Waiting.LIMIT, line -> line.contains("ready"));
    }

    @AfterAll
    static void stop() {
        actions.close();
        Chromium.release(browser);
        sandbox.close();
    }

    @BeforeEach
    void open() {
        studio = new StudioPage(browser, sandbox.url()).openAs("anna");
        studio.openProject("Winter Light");
        panels = new StudioPanels(browser);
    }

    /** Asks the actions to show the data on the page. */
    private static void show(Map<String, ?> data) throws Exception {
        try (EventHub hub = EventHub.create(sandbox.url(),
                new Credentials("ben", new ApiKey(sandbox.account("ben").apiKey())))) {
            hub.connect();
            hub.publishAndAwaitReply(Event.of("peer.show", data), Waiting.LIMIT)
                    .get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static JsonNode submitted(String words) {
        return JsonMapper.shared().readTree(
                actions.line("the form's values", Waiting.LIMIT,
                        line -> line.contains("\"values\"") && line.contains(words)));
    }

    @Test
    void groupsVersionsWithTheirIconAndShowsAFailure() {
        panels.openLog();
        studio.selectFirstTask();

        assertThat(studio.openActions().groups()).isEqualTo(Map.of("Peer Paint", List.of("1.0", "2.0")));
        assertThat(panels.icon("Peer Paint")).startsWith("data:image/svg+xml");
        assertThat(panels.choose("Peer Paint", "2.0")).isEqualTo("Peer Paint 2.0 is not installed.");
        assertThat(panels.logged("ftrack.action.launch", "1 answer")).contains("anna (web page)", "carla", "ms",
                "Peer Paint 2.0 is not installed.");
        panels.capture("sandbox");
    }

    @Test
    void asksWithAFormAndSendsTheValuesBack() {
        studio.selectFirstTask();
        studio.openActions();
        panels.open("Publish");

        assertThat(panels.form().getText()).contains("Publish to the client", "What goes out", "HTML")
                .doesNotContain("broken");
        replace(panels.field("title"), "Weeklies");
        panels.field("note").sendKeys("Two\nlines");
        replace(panels.field("frames"), "12.5");
        panels.choice("quality", "Low");
        panels.fields("targets").get(2).click();
        panels.field("notify").click();
        assertThat(panels.field("secret").getDomAttribute("type")).isEqualTo("password");
        panels.field("secret").sendKeys("s3cret");
        panels.submit();

        assertThat(submitted("Weeklies").toString())
                .isEqualTo("{\"values\":{\"title\":\"Weeklies\",\"note\":\"Two\\nlines\","
                        + "\"frames\":12.5,\"until\":\"2026-12-01\",\"quality\":\"lo\",\"targets\":[\"web\",\"arc\"],"
                        + "\"notify\":false,\"secret\":\"s3cret\",\"address\":\"https://example.com/a\","
                        + "\"token\":{\"version\":3}},\"selection\":1}");
        assertThat(panels.message()).isEqualTo("Published Weeklies.");
        assertThat(browser.getTitle()).isEqualTo("Sandbox studio");
    }

    private static void replace(WebElement field, String text) {
        field.clear();
        field.sendKeys(text);
    }

    @Test
    void opensAWidgetInAFrame() {
        studio.selectFirstTask();
        studio.openActions();
        panels.open("Report");

        assertThat(panels.widget()).isEqualTo(sandbox.url() + "/img/thumbnail2.png");
    }

    @Test
    void isShownAMessageThatNobodyOnThePageAskedFor() throws Exception {
        show(Map.of("type", "message", "success", true, "message", "Render finished."));

        assertThat(panels.message()).isEqualTo("Render finished.");
    }

    @Test
    void isShownAWidgetAndAFormThatNobodyOnThePageAskedFor() throws Exception {
        show(Map.of("type", "widget", "title", "Render", "url", sandbox.url() + "/web/icon.svg"));
        assertThat(panels.widget()).endsWith("/web/icon.svg");
        studio.closeDialog();

        show(Map.of("form", true));
        panels.form();
        panels.submit();
        assertThat(panels.message()).isEqualTo("Published Dailies.");
    }

    @ParameterizedTest
    @CsvSource({"task, 1, task", "task, 2, task", "context, 2, task", "version, 2, assetversion",
            "review, 1, reviewsession", "user, 1, user", "show, 2, show"})
    void asksForActionsOnWhateverIsSelected(String kind, int count, String entityType) {
        studio.openProject("Glass Harbour");
        studio.openTab(kind);
        List<String> selected = studio.tick(kind, count);
        studio.openActions();

        awaitAsked(entityType, selected);
    }

    @Test
    void asksForActionsOnTheProjectOnAFolderAndOnNothing() {
        String project = "5671dcb0-66de-11e1-8e6e-f23c91df25eb";
        studio.openProject("Glass Harbour");
        studio.openActions();
        awaitAsked("show", List.of(project));
        studio.closeDialog();

        String folder = panels.openContext("sq010");
        studio.openActions();
        awaitAsked("task", List.of(folder));
        studio.closeDialog();

        studio.openTab("user");
        studio.openActions();
        awaitAsked("", List.of());
    }

    /** Waits until the actions were asked for exactly this selection. */
    private static void awaitAsked(String entityType, List<String> ids) {
        String selection = ids.stream().map(id -> "{\"entityId\":\"" + id + "\",\"entityType\":\"" + entityType + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        actions.line("what was selected", Waiting.LIMIT, line -> line.equals("{\"asked\":" + selection + "}"));
    }

    @Test
    void showsEveryAnswerToALaunchAndWhoseItIs() throws Exception {
        try (EventHub hub = EventHub.create(sandbox.url(),
                new Credentials("ben", new ApiKey(sandbox.account("ben").apiKey())))) {
            hub.connect();
            hub.subscribe("topic=ftrack.action.launch and data.actionIdentifier=peer.paint", event -> JsonMapper
                    .shared().valueToTree(Map.of("success", true, "message", "Peer Paint was started.")));
            hub.publish(Event.of("peer.ready", Map.of())).get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
            studio.selectFirstTask();
            studio.openActions();
            panels.open("Peer Paint");

            assertThat(studio.answers(2)).containsExactlyInAnyOrder(
                    "Peer Paint 1.0 is not installed. Answer of carla (ftrack.api.javascript)",
                    "Peer Paint was started. Answer of ben (ftrack-client)");
        }
    }

    @Test
    void showsFormsThatAreSentAsWidgets() throws Exception {
        studio.selectFirstTask();
        studio.openActions();
        assertThat(panels.showsIcon("Where I run")).isTrue();
        panels.open("Where I run");
        assertThat(panels.form().getText()).contains("On this machine").doesNotContain("#");
        panels.submit();
        panels.awaitNoForm();

        show(Map.of("type", "widget", "title", "Status", "items",
                List.of(Map.of("type", "enumerator", "name", "several", "label", "Several", "multiSelect", true, "data",
                        "[{\"label\":\"One\",\"value\":1},{\"label\":\"Two\",\"value\":2}]", "value", List.of(2)),
                        Map.of("type", "slider", "name", "size", "label", "Size", "value", "slider size"),
                        Map.of("name", "bare", "label", "Bare")),
                "actionIdentifier", "peer.publish", "batch", 3));
        panels.form();
        assertThat(panels.told()).hasSize(2).first().asString().contains("Size", "slider");
        panels.fields("several").getFirst().click();
        panels.submit();
        assertThat(submitted("slider size").path("values").toString())
                .isEqualTo("{\"several\":[1,2],\"size\":\"slider size\",\"bare\":null}");
    }

    @ParameterizedTest
    @CsvSource({"widget, javascript:alert(1), address", "dance, , dance"})
    void tellsWhatItCannotShow(String type, String url, String words) throws Exception {
        show(url == null ? Map.of("type", type) : Map.of("type", type, "url", url));

        assertThat(panels.message()).contains(words);
    }
}
