// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a session of npm's {@code @ftrack/api} does, against the sandbox. */
class FtrackSessionTest {
    private static JsonNode seen;

    @BeforeAll
    static void run() {
        try (Sandbox sandbox = Sandbox.start(Product.built());
                Output output = Node.start("ftrack-session.mjs",
                        Map.of("FTRACK_SERVER", sandbox.url().toString(), "FTRACK_API_USER", "anna", "FTRACK_API_KEY",
                                sandbox.account("anna").apiKey()))) {
            seen = JsonMapper.shared().readTree(
                    output.line("the script's result", Waiting.LIMIT, line -> line.startsWith("{\"")));
        }
    }

    private static JsonNode step(String name) {
        assertThat(seen.path(name).path("error").asString("")).as(name).isEmpty();
        return seen.path(name);
    }

    @Test
    void knowsTheSchemasAndTheServer() {
        JsonNode schemas = step("schemas");

        assertThat(schemas.path("count").asInt()).isEqualTo(116);
        assertThat(schemas.path("task").asString()).isEqualTo("Task");
        assertThat(schemas.path("key").toString()).isEqualTo("[\"parent_id\",\"key\"]");
        assertThat(schemas.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(schemas.path("user").asString()).isEqualTo("anna");
    }

    @Test
    void pagesThroughAllTasksWithoutMeetingOneTwice() {
        JsonNode pages = step("pages");

        assertThat(pages.path("sizes").size()).isEqualTo(3);
        assertThat(pages.path("sizes").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(pages.path("different").asInt());
    }

    @Test
    void readsRelationsOfRelationsAndMoments() {
        assertThat(step("nested").toString()).isEqualTo("{\"states\":[\"NOT_STARTED\",\"NOT_STARTED\"],"
                + "\"project\":\"Glass Harbour\",\"created\":\"2022-10-10T10:12:09.000Z\"}");
    }

    @Test
    void createsUpdatesAndDeletes() {
        JsonNode changes = step("changes");

        assertThat(changes.path("type").asString()).isEqualTo("User");
        assertThat(changes.path("username").asString()).startsWith("peer-");
        assertThat(changes.path("updated").asString()).isEqualTo("Näme \"quoted\"");
        assertThat(changes.path("read")).isEqualTo(changes.path("updated"));
        assertThat(changes.path("deleted").asBoolean()).isTrue();
        assertThat(changes.path("gone").asInt()).isZero();
    }

    @Test
    void doesAllOfABatchOrNothing() {
        assertThat(step("batch").toString())
                .isEqualTo("{\"found\":\"glass_harbour\",\"failed\":\"ServerValidationError\",\"after\":true}");
    }

    @Test
    void ensuresOneEntityByItsKeys() {
        assertThat(step("ensure").toString())
                .isEqualTo("{\"first\":\"one\",\"second\":\"two\",\"stored\":[\"two\"]}");
    }

    @Test
    void searchesByWords() {
        JsonNode search = step("search");

        assertThat(search.path("names").size()).isEqualTo(3);
        assertThat(search.path("names").valueStream().map(JsonNode::asString)).containsOnly("Animation");
        assertThat(search.path("next").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 9_000_000})
    void uploadsAFileInOnePieceOrInPartsAndGetsItBack(int size) {
        JsonNode upload = step("upload" + size);

        assertThat(upload.path("name").asString()).isEqualTo("plate");
        assertThat(upload.path("type").asString()).isEqualTo(".exr");
        assertThat(upload.path("size").asInt()).isEqualTo(size);
        assertThat(upload.path("location").asString()).isEqualTo("ftrack.server");
        assertThat(upload.path("same").asBoolean()).isTrue();
        assertThat(upload.path("file").asString()).contains("filename=\"plate.exr\"");
        assertThat(upload.path("thumbnail").asString()).isEqualTo("image/png");
    }

    @Test
    void resetsAKeySoThatOnlyTheNewOneWorks() {
        assertThat(step("resetKey").toString())
                .isEqualTo("{\"different\":true,\"old\":\"ServerError\",\"wrong\":\"ServerValidationError\"}");
    }

    @Test
    void invitesAsksForPermissionsJobsAndWidgets() {
        JsonNode others = step("others");

        assertThat(others.path("invite").asBoolean()).isTrue();
        assertThat(others.path("permissions").asString()).isEqualTo("object");
        assertThat(others.path("job").asString()).isEqualTo("object");
        assertThat(others.path("widget").asInt()).isEqualTo(200);
        assertThat(others.path("widgetType").asString()).startsWith("text/html");
        assertThat(others.path("unknown").asString()).contains("Invalid action u'dance'");
    }

    @Test
    void readsAndMakesWhatARealServerHas() {
        assertThat(step("recorded").toString()).isEqualTo(
                "{\"statuses\":[\"approved\"],\"settings\":[\"1\"],\"links\":\"CustomAttributeLink\"}");
    }

    /** The client makes moments of them on the way. */
    @Test
    void keepsTextsThatLookLikeMoments() {
        assertThat(step("texts").path("attribute").asString()).startsWith("2026-01-05T");
        assertThat(step("texts").path("metadata").asString()).startsWith("2026-01-05T");
    }

    @Test
    void reportsUsageAndConfiguresCodes() {
        assertThat(step("usage").toString())
                .isEqualTo("{\"action\":\"_track_usage\",\"code\":\"ServerValidationError\"}");
    }

    @Test
    void isToldWhatIsWrong() {
        JsonNode errors = step("errors");

        assertThat(errors.path("parse").path("message").asString()).contains("position 33");
        assertThat(errors.path("duplicate").path("message").asString()).contains("ben");
        assertThat(errors.path("missing").path("message").asString())
                .isEqualTo("Could not find entity Task with entity_key [nothing]");
        assertThat(errors.path("invalid").path("name").asString()).isEqualTo("ServerValidationError");
        assertThat(errors.path("key").path("message").asString()).contains("key is not valid");
    }
}
