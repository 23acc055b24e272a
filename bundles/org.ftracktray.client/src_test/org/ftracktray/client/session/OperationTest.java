// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.Session;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.json.JsonMapper;

/** Each operation: what is sent, and what its answer is read as. */
@Timeout(180)
class OperationTest {
    private ScriptedServer server;
    private Session session;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        session = Session.open(server.url(), new Credentials("anna", new ApiKey("k")));
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        server.close();
    }

    private <R extends OperationResult> R call(Operation.Answered<R> operation, String expected, String answer) {
        server.on("/api", peer -> peer.answer(200, "application/json", "[" + answer + "]"));
        R result = session.call(operation);
        assertEquals(JsonMapper.shared().readTree("[" + expected + "]"),
                JsonMapper.shared().readTree(server.requests().getLast().body()));
        return result;
    }

    @Test
    void serverInformation() {
        assertEquals("dev", call(new Operation.ServerInformationQuery(), "{\"action\":\"query_server_information\"}",
                "{\"version\":\"dev\"}").information().version());
        call(new Operation.ServerInformationQuery(List.of("version")),
                "{\"action\":\"query_server_information\",\"values\":[\"version\"]}", "{\"version\":\"dev\"}");
    }

    @Test
    void schemas() {
        assertEquals(1, call(new Operation.Schemas(), "{\"action\":\"query_schemas\"}",
                "[{\"id\":\"Task\",\"type\":\"object\"}]").schemas().size());
    }

    @Test
    void aPageOfAQuery() {
        var page = call(new Operation.Query("Task limit 1"),
                "{\"action\":\"query\",\"expression\":\"Task limit 1\"}",
                """
                        {"action":"query","data":[{"context_type":"task","id":"t","__entity_type__":"Task"}],
                        "metadata":{"next":{"offset":1}}}""");
        assertEquals(List.of(Entity.reference("Task", "t")), page.entities());
        assertEquals(OptionalInt.of(1), page.nextOffset());
    }

    @Test
    void search() {
        assertTrue(call(new Operation.Search("Task", "select name from Task", List.of("sh010"), Optional.of("p"),
                List.of("o")),
                """
                        {"action":"search","entity_type":"Task","expression":"select name from Task","terms":["sh010"],
                        "context_id":"p","object_type_ids":["o"]}""",
                "{\"action\":\"search\",\"data\":[],\"metadata\":{\"next\":{\"offset\":null}}}").nextOffset()
                .isEmpty());
    }

    @Test
    void createUpdateAndDelete() {
        var saved = "{\"action\":\"create\",\"data\":{\"__entity_type__\":\"Note\",\"id\":\"n\",\"content\":\"a\"}}";
        assertEquals("a", call(new Operation.Create("Note", Map.of("content", "a")),
                "{\"action\":\"create\",\"entity_type\":\"Note\",\"entity_data\":{\"content\":\"a\",\"__entity_type__\":\"Note\"}}",
                saved).entity().string("content").orElseThrow());
        call(new Operation.Update("Metadata", List.of("p", "k"), Map.of("value", "v")),
                """
                        {"action":"update","entity_type":"Metadata","entity_key":["p","k"],
                        "entity_data":{"value":"v","__entity_type__":"Metadata"}}""",
                "{\"action\":\"update\",\"data\":{\"__entity_type__\":\"Metadata\",\"parent_id\":\"p\",\"key\":\"k\"}}");
        call(new Operation.Delete("Note", List.of("n")),
                "{\"action\":\"delete\",\"entity_type\":\"Note\",\"entity_key\":[\"n\"]}",
                "{\"action\":\"delete\",\"data\":true}");
    }

    @Test
    void resetOfAnApiKey() {
        var operation = new Operation.ResetApiKey("User", "u");
        assertEquals(new ApiKey("new"), call(operation,
                "{\"action\":\"reset_remote\",\"reset_type\":\"api_key\",\"entity_type\":\"User\",\"entity_key\":\"u\"}",
                "{\"action\":\"reset_remote\",\"data\":{\"api_key\":\"new\"}}").key());
        server.on("/api", peer -> peer.answer(200, "application/json", "[{\"data\":{\"api_key\":\"\u2603\"}}]"));
        assertThrows(ProtocolException.class, () -> session.call(operation));
    }

    @Test
    void uploadInOnePiece() {
        var target = call(new Operation.UploadMetadata("c", "f", 13, Optional.of("sum"), OptionalInt.empty()),
                """
                        {"action":"get_upload_metadata","component_id":"c","file_name":"f","file_size":13,
                        "checksum":"sum"}""",
                "{\"url\":\"http://u.example/x\",\"headers\":{\"Content-Length\":\"13\"},\"component_id\":\"c\"}");
        assertEquals(List.of(URI.create("http://u.example/x")), target.urls());
        assertEquals(Map.of("Content-Length", "13"), target.headers());
    }

    @Test
    void uploadInParts() {
        var target = call(new Operation.UploadMetadata("c", "f", 13, Optional.empty(), OptionalInt.of(2)),
                "{\"action\":\"get_upload_metadata\",\"component_id\":\"c\",\"file_name\":\"f\",\"file_size\":13,\"parts\":2}",
                """
                        {"component_id":"c","upload_id":"up","urls":[{"signed_url":"http://u.example/1","part_number":1},
                        {"signed_url":"http://u.example/2","part_number":2}]}""");
        assertEquals(2, target.urls().size());
        assertEquals("up", target.uploadId());
        var done = call(new Operation.CompleteMultipartUpload("c", "up",
                List.of(new Operation.CompleteMultipartUpload.Part(1, "tag"))),
                """
                        {"action":"complete_multipart_upload","upload_id":"up","component_id":"c",
                        "parts":[{"part_number":1,"e_tag":"tag"}]}""",
                "{\"action\":\"complete_multipart_upload\",\"component_id\":\"c\",\"url\":\"http://u.example/f\"}");
        assertEquals(Optional.of(URI.create("http://u.example/f")), done.url());
    }

    @Test
    void encodingOfMedia() {
        assertEquals("j", call(new Operation.EncodeMedia("c", Optional.of("v"), true),
                "{\"action\":\"encode_media\",\"component_id\":\"c\",\"keep_original\":true,\"version_id\":\"v\"}",
                "{\"action\":\"encode_media\",\"job_id\":\"j\"}").jobId());
    }

    @Test
    void addressOfAWidget() {
        assertEquals("w.example",
                call(new Operation.WidgetUrlQuery("info", Optional.of(Entity.reference("Task", "t")),
                        Optional.of("dark")),
                        """
                                {"action":"get_widget_url","name":"info","entity_type":"Task","entity_key":"t",
                                "theme":"dark"}""",
                        "{\"widget_url\":\"http://w.example/?t=1\"}").url().getHost());
    }

    @Test
    void invitations() {
        assertTrue(call(new Operation.InviteUser("u"), "{\"action\":\"send_user_invite\",\"user_id\":\"u\"}",
                "{\"action\":\"send_user_invite\",\"sent\":true}").sent());
        assertFalse(call(new Operation.InviteToReview("i"),
                "{\"action\":\"send_review_session_invite\",\"review_session_invitee_id\":\"i\"}", "{\"sent\":false}")
                .sent());
    }

    @Test
    void operationsOfTheWebPage() {
        assertEquals(1, call(new Operation.Permissions(), "{\"action\":\"permissions\"}",
                "{\"action\":\"permissions\",\"data\":{\"create\":true}}").data().size());
        assertEquals("j", call(new Operation.DelayedJob("sync", Map.of("a", 1)),
                "{\"action\":\"delayed_job\",\"job_type\":\"sync\",\"data\":{\"a\":1}}",
                "{\"action\":\"delayed_job\",\"data\":{\"job_id\":\"j\"}}").data().path("job_id").asString());
        assertTrue(call(new Operation.AssumeUser("u", true),
                "{\"action\":\"assume_user\",\"user_id\":\"u\",\"read_only\":true}", "{\"action\":\"assume_user\"}")
                .data()
                .isMissingNode());
    }

    @Test
    void anyOtherAction() {
        assertEquals(3, call(new Operation.Custom("compute_rollups", Map.of("ids", List.of("t"))),
                "{\"action\":\"compute_rollups\",\"ids\":[\"t\"]}", "{\"total\":3}").answer().path("total").intValue());
    }
}
