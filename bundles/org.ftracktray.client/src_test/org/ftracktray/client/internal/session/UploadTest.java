// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.Session;
import org.ftracktray.client.internal.http.Request.Content;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(180)
class UploadTest {
    private static final Credentials ANNA = new Credentials("anna", new ApiKey("secret-key"));

    @TempDir
    Path folder;

    private ScriptedServer site;
    private ScriptedServer storage;
    private Session session;

    @BeforeEach
    void start() throws Exception {
        site = new ScriptedServer();
        storage = new ScriptedServer();
        site.on("/api", this::answer);
        storage.on("/", peer -> peer.answer(200, "text/plain", "", "ETag: \"" + peer.path() + "\""));
        session = Session.open(site.url(), ANNA);
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        site.close();
        storage.close();
    }

    private void answer(Peer peer) throws Exception {
        var first = JsonMapper.shared().readTree(peer.body()).path(0);
        peer.answer(200, "application/json", switch (first.path("action").asString()) {
            case "get_upload_metadata" -> first.has("parts") ? parts(first.path("parts").intValue()) : single();
            case "complete_multipart_upload" -> "[{\"component_id\":\"c\"}]";
            default -> "[{\"action\":\"create\",\"data\":" + first.path("entity_data") + "},"
                    + "{\"action\":\"create\",\"data\":{\"__entity_type__\":\"ComponentLocation\",\"id\":\"l\"}}]";
        });
    }

    private String single() {
        return "[{\"component_id\":\"c\",\"url\":\"" + storage.url() + "/whole?signature=1\",\"headers\":"
                + "{\"Content-Length\":\"1\",\"Content-Type\":\"video/mp4\"}}]";
    }

    private String parts(int count) {
        var urls = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            urls.append(i > 1 ? "," : "")
                    .append("{\"part_number\":" + i + ",\"signed_url\":\"" + storage.url() + "/part"
                            + i + "\"}");
        }
        return "[{\"component_id\":\"c\",\"upload_id\":\"up\",\"urls\":[" + urls + "]}]";
    }

    private List<JsonNode> sent(String action) {
        return site.requests().stream().flatMap(r -> JsonMapper.shared().readTree(r.body()).valueStream())
                .filter(operation -> operation.path("action").asString().equals(action)).toList();
    }

    @Test
    void aSmallFileIsSentInOnePieceAndThenCreated() throws Exception {
        var file = Files.writeString(folder.resolve("shot.v1.mov"), "content");
        var component = session.upload(file, Map.of("version_id", "v"));
        assertEquals("shot.v1", component.string("name").orElseThrow());
        assertEquals(".mov", component.string("file_type").orElseThrow());
        assertEquals(7, component.integer("size").orElseThrow());
        assertEquals("v", component.string("version_id").orElseThrow());
        assertEquals(component.id(), sent("get_upload_metadata").getFirst().path("component_id").asString());
        var location = sent("create").get(1).path("entity_data");
        assertEquals(component.id(), location.path("component_id").asString());
        assertEquals(component.id(), location.path("resource_identifier").asString());
        var put = storage.requests().getFirst();
        assertEquals(List.of("PUT", "/whole?signature=1", "content", "video/mp4", "7"), List.of(put.method(),
                put.path(), put.body(), put.headers().get("Content-Type"), put.headers().get("Content-Length")));
        assertFalse(put.headers().containsKey("ftrack-api-key"));
    }

    @Test
    void aLargeFileIsSentInPartsWhoseTagsComplete() throws Exception {
        var file = Files.writeString(folder.resolve("large"), "0123456789");
        try (var transport = new Transport(site.url(), ANNA, ConnectionOptions.defaults())) {
            var component = new Upload(session, transport::put, 4).run(file, Map.of());
            assertEquals("", component.string("file_type").orElseThrow());
        }
        assertEquals(List.of("0123", "4567", "89"),
                storage.requests().stream().map(ScriptedServer.Request::body).toList());
        assertEquals(
                "[{\"part_number\":1,\"e_tag\":\"\\\"/part1\\\"\"},{\"part_number\":2,\"e_tag\":\"\\\"/part2\\\"\"},"
                        + "{\"part_number\":3,\"e_tag\":\"\\\"/part3\\\"\"}]",
                sent("complete_multipart_upload").getFirst().path("parts").toString());
    }

    @Test
    void nothingIsCreatedWhenTheContentIsNotTaken() throws Exception {
        storage.on("/", peer -> peer.answer(403, "application/xml", "<Error/>"));
        var file = Files.writeString(folder.resolve("a.txt"), "x");
        assertEquals(403, assertThrows(ServerErrorException.class, () -> session.upload(file, Map.of())).status());
        assertTrue(sent("create").isEmpty());
    }

    @Test
    void aFileThatIsNotThereIsReportedBeforeAnythingIsSent() {
        assertThrows(UncheckedIOException.class, () -> session.upload(folder.resolve("none"), Map.of()));
        assertEquals(List.of(), site.requests().stream().map(r -> URI.create(r.path())).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/x", "file:///etc/passwd", "ftp://127.0.0.1/x", "/relative",
            "mailto:a@b",
            "https:///nowhere"})
    void anAddressThatIsNotSafeGetsNothing(String address) {
        try (var transport = new Transport(URI.create("https://studio.invalid"), ANNA, ConnectionOptions.defaults())) {
            var error = assertThrows(ProtocolException.class,
                    () -> transport.put(URI.create(address), Map.of(), Content.NONE));
            assertTrue(error.problem().cause().contains("not safe"), error.getMessage());
        }
    }

    @Test
    void headersOfTheSiteStayHeadersAndSayNothingOfHowWeSend() {
        try (var transport = new Transport(site.url(), ANNA, ConnectionOptions.defaults())) {
            var address = URI.create(storage.url() + "/whole");
            for (var bad : List.of(Map.of("A: b\r\nC", "d"), Map.of("A", "b\nC: d"), Map.of("", "x"),
                    Map.of("a b", "c"))) {
                assertThrows(ProtocolException.class, () -> transport.put(address, bad, Content.NONE));
            }
            assertTrue(storage.requests().isEmpty());
            transport.put(address, Map.of("transfer-encoding", "chunked", "x-amz-acl", "private"),
                    Content.of(new byte[]{'x'}));
            var headers = storage.requests().getFirst().headers();
            assertFalse(headers.containsKey("Transfer-Encoding"));
            assertEquals("private", headers.get("x-amz-acl"));
        }
    }
}
