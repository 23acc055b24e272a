// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

class DataFolderTest {

    private static final String EVERYTHING = "select name, start_date, bid, custom_attributes, status.name, link "
            + "from TypedContext";

    @TempDir
    private Path temporary;
    private Path folder;

    @BeforeEach
    void name() {
        folder = temporary.resolve("made/when it is missing");
    }

    private SandboxOptions options() {
        return SandboxOptions.defaults().withData(folder).withKeys(Map.of("anna", "anna-key"));
    }

    private String refusal() {
        return assertThrows(UncheckedIOException.class, () -> SandboxStudio.start(options())).getMessage();
    }

    @Test
    void isTheSameStudioAfterARestart() throws Exception {
        JsonNode before;
        try (RunningStudio studio = new RunningStudio(options())) {
            String shot = studio.query("Shot").get(0).path("id").asString();
            String configuration = studio.query("CustomAttributeConfiguration where key is fstart").get(0).path("id")
                    .asString();
            studio.call("""
                    [{"action":"update","entity_type":"ContextCustomAttributeValue","entity_key":["%2$s","%1$s"],
                      "entity_data":{"value":1005}},
                     {"action":"create","entity_type":"Task","entity_data":{"name":"new","parent_id":"%1$s",
                      "start_date":{"__type__":"datetime","value":"2026-03-04T05:06:07"},"bid":1.5}},
                     {"action":"delete","entity_type":"Task","entity_key":["adb4ad6c-7679-11e2-8df2-f23c91df25eb"]}]"""
                    .formatted(shot, configuration));
            before = studio.query(EVERYTHING);
        }
        try (RunningStudio studio = new RunningStudio(options())) {
            assertEquals(before, studio.query(EVERYTHING));
            assertEquals(0, studio.query("Task where id is adb4ad6c-7679-11e2-8df2-f23c91df25eb").size());
        }
    }

    @Test
    void keepsFilesAndKeysButNoKeyInClear() throws Exception {
        String key;
        try (RunningStudio studio = new RunningStudio(options())) {
            JsonNode upload = studio.call("[{\"action\":\"get_upload_metadata\",\"component_id\":\"../c 1\","
                    + "\"file_name\":\"a.txt\",\"file_size\":5}]").get(0);
            studio.http.send(HttpRequest.newBuilder(URI.create(upload.path("url").asString()))
                    .PUT(BodyPublishers.ofString("hello")).build(), BodyHandlers.discarding());
            key = studio.studio.accounts().get(1).apiKey();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(key) || content.contains("anna-key"), file.toString());
            }
        }
        try (RunningStudio studio = new RunningStudio(options())) {
            assertEquals("hello", studio.get("/component/get?id=..%2Fc+1&username=anna&apiKey=anna-key").body());
            assertEquals("[]", studio.post("/api", "[]", "ftrack-user", "ben", "ftrack-api-key", key).body());
        }
        assertFalse(Files.exists(temporary.resolve("made/c 1")));
    }

    @Test
    void keepsAResetKeyOnlyIfItsWholeBatchIsAccepted() throws Exception {
        String reset;
        try (RunningStudio studio = new RunningStudio(options())) {
            String anna = studio.query("User where username is anna").get(0).path("id").asString();
            reset = "{\"action\":\"reset_remote\",\"reset_type\":\"api_key\",\"entity_type\":\"User\",\"entity_key\":\""
                    + anna + "\"}";
            studio.call("[" + reset + ",{\"action\":\"delete\",\"entity_type\":\"Task\",\"entity_key\":[\"none\"]}]");
            assertEquals("[]", studio.call("[]").toString());
        }
    }

    @Test
    void refusesAFolderThatAnotherSandboxUses() {
        try (SandboxStudio studio = SandboxStudio.start(options())) {
            assertTrue(refusal().contains("is in use by another sandbox. End that one, or"), refusal());
        }
    }

    @Test
    void refusesWhatIsNoFolder() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file");

        assertTrue(refusal().contains("is not a folder. Choose a folder that you may write to."), refusal());
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("studio.mv"), "a text\n".repeat(5000));

        assertTrue(refusal().contains("is damaged: "), refusal());
        assertTrue(refusal().contains("Put a copy of the folder back"), refusal());
    }

    @Test
    void noticesDamageWithinTheDatabase() throws IOException {
        SandboxStudio.start(options()).close();
        Path database = folder.resolve("studio.mv");
        byte[] bytes = Files.readAllBytes(database);
        for (int i = 8192; i < bytes.length; i += 64) {
            bytes[i] ^= 0x55;
        }
        Files.write(database, bytes);

        assertTrue(refusal().contains("is damaged: "), refusal());
    }

    @Test
    void aDatabaseWithRandomBytesInTheMiddleIsTheSameStudioOrRefused() throws Exception {
        JsonNode before;
        try (RunningStudio studio = new RunningStudio(options())) {
            before = studio.query(EVERYTHING);
        }
        Path database = folder.resolve("studio.mv");
        byte[] whole = Files.readAllBytes(database);
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            byte[] noise = new byte[1 << random.nextInt(4, 14)];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, damaged, random.nextInt(4096, damaged.length - noise.length), noise.length);
            Files.write(database, damaged);
            try (RunningStudio studio = new RunningStudio(options())) {
                assertEquals(before, studio.query(EVERYTHING), "seed " + seed);
            } catch (UncheckedIOException e) {
                assertTrue(e.getMessage().contains("is damaged: "), e.getMessage());
            }
        }
    }

    @Test
    void refusesWhatANewerVersionWrote() throws IOException {
        SandboxStudio.start(options()).close();
        Files.writeString(folder.resolve("format"), "2");

        assertTrue(refusal().contains("was written by a newer version (format 2)."), refusal());
    }

    @Test
    void leavesNoLockBehindWhenThePortIsTaken() {
        try (SandboxStudio other = SandboxStudio.start(SandboxOptions.defaults())) {
            SandboxOptions taken = options().withPort(other.url().getPort());
            assertThrows(UncheckedIOException.class, () -> SandboxStudio.start(taken));
            SandboxStudio.start(options()).close();
        }
    }
}
