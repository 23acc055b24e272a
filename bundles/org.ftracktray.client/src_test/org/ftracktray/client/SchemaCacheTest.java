// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.ftracktray.client.schema.Schemas;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

class SchemaCacheTest {
    private static final String SCHEMAS = """
            [{"type":"object","id":"Metadata","primary_key":["parent_id","key"],"properties":{"key":{"type":"string"}},
              "required":["key"],"immutable":["key"],"default_projections":[]},
             {"id":"AssetVersion","alias_for":"assetversion","type":"object","primary_key":["id"],"properties":{"id":
              {"default":"{uid}","type":"string"},"n":{"default":1.0,"big":1e20,"small":1e-7,"i":12,"b":false,"z":null,
              "description":"Bühne \\"x\\" \\\\ \\n 🎬"}},"required":[],"immutable":["id"]}]""";
    /** As Python 3 computed it over the same list. */
    private static final String HASH = "adb1f139149e541a3565a0ff2d3373ea";

    @TempDir
    Path folder;
    private ScriptedServer server;
    private Session session;
    private String hash = HASH;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        server.on("/api", peer -> peer.answer(200, "application/json",
                peer.body().contains("query_schemas") ? "[" + SCHEMAS + "]" : "[{\"schema_hash\":\"" + hash + "\"}]"));
        session = Session.open(server.url(), new Credentials("anna", new ApiKey("k")), ConnectionOptions.defaults(),
                SchemaCache.inMemory());
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        server.close();
    }

    private long downloads() {
        return server.requests().stream().filter(request -> request.body().contains("query_schemas")).count();
    }

    @Test
    void computesTheHashThatPythonClientsCompute() {
        assertEquals(HASH, Schemas.of(JsonMapper.shared().readTree(SCHEMAS)).hash());
    }

    @Test
    void downloadsOnceAndAgainWhenTheSiteHasOthers() {
        var cache = new SchemaCache(folder.resolve("new"));
        assertEquals(Set.of("Metadata", "AssetVersion"), cache.schemas(session).types().keySet());
        cache.schemas(session);
        new SchemaCache(folder.resolve("new")).schemas(session);
        assertEquals(1, downloads());
        hash = "another";
        cache.schemas(session);
        assertEquals(2, downloads());
    }

    @Test
    void aSessionFetchesThemOnDemandAndAgainWhenTheSiteHasOthers() {
        assertEquals(0, server.requests().size());
        assertEquals(2, session.schemas().types().size());
        session.schemas();
        assertEquals(1, downloads());
        hash = "another";
        session.schemas();
        session.schemas();
        assertEquals(2, downloads());
    }

    @Test
    void aLaterSessionFindsThemWhereAnEarlierOneKeptThem() {
        for (int i = 0; i < 3; i++) {
            try (var next = Session.open(server.url(), new Credentials("anna", new ApiKey("k")),
                    ConnectionOptions.defaults(), new SchemaCache(folder))) {
                assertEquals(2, next.schemas().types().size());
            }
        }
        assertEquals(1, downloads());
    }

    @Test
    void keepsThemWhereTheSystemAndTheUserWant() {
        var home = Path.of("/home/anna");
        assertEquals(Path.of("/home/anna/.cache/ftrack-client"), UserCache.folder(name -> null, "Linux", home));
        assertEquals(Path.of("/c/ftrack-client"), UserCache.folder(Map.of("XDG_CACHE_HOME", "/c")::get, "Linux", home));
        assertEquals(Path.of("/l/ftrack-client"),
                UserCache.folder(Map.of("LOCALAPPDATA", "/l")::get, "Windows 11", home));
        assertEquals(Path.of("/home/anna/Library/Caches/ftrack-client"),
                UserCache.folder(name -> null, "Mac OS X", home));
        assertEquals(Path.of("/s"), UserCache.folder(Map.of("FTRACK_API_SCHEMA_CACHE_PATH", "/s")::get, "Linux", home));
    }

    @Test
    void keepsTheSchemasOfEachSiteApart() throws Exception {
        var other = new ScriptedServer();
        other.on("/api", peer -> peer.answer(200, "application/json",
                peer.body().contains("query_schemas") ? "[[]]" : "[{\"schema_hash\":\"other\"}]"));
        var cache = new SchemaCache(folder);
        try (other; var elsewhere = Session.open(other.url(), new Credentials("anna", new ApiKey("k")))) {
            assertEquals(2, cache.schemas(session).types().size());
            assertEquals(0, cache.schemas(elsewhere).types().size());
            assertEquals(2, cache.schemas(session).types().size());
            assertEquals(1, downloads());
        }
    }

    @Test
    void aDamagedOrChangedFileCostsADownload() throws Exception {
        new SchemaCache(folder).schemas(session);
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        assertTrue(file.getFileName().toString().contains("127.0.0.1-" + server.port()), file.toString());
        Files.writeString(file, Files.readString(file).substring(0, 50));
        new SchemaCache(folder).schemas(session);
        Files.writeString(file, "[]");
        new SchemaCache(folder).schemas(session);
        assertEquals(3, downloads());
    }

    @Test
    void whateverTheFileHoldsTheSchemasAreTheSites() throws Exception {
        new SchemaCache(folder).schemas(session);
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] good = Files.readAllBytes(file);
        var random = new Random(10);
        for (String content : List.of("", "null", "[null]", "[{}]", "{}", "1", "[[[", "\"x\"", "[".repeat(100_000),
                "[{\"id\":{},\"primary_key\":7,\"properties\":[null]}]", "\0\0\0\0")) {
            Files.writeString(file, content);
            assertEquals(2, new SchemaCache(folder).schemas(session).types().size(), content);
        }
        for (int i = 0; i < 40; i++) {
            byte[] changed = good.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            Files.write(file, Arrays.copyOf(changed, random.nextInt(changed.length)));
            assertEquals(2, new SchemaCache(folder).schemas(session).types().size());
        }
        Files.delete(file);
        Files.createDirectories(file.resolve("inside"));
        assertEquals(2, new SchemaCache(folder).schemas(session).types().size());
    }

    @Test
    void worksWithoutAPlaceToKeepThem() throws Exception {
        var taken = Files.createFile(folder.resolve("file"));
        assertEquals(2, new SchemaCache(taken.resolve("below")).schemas(session).types().size());
    }

    @Test
    void knowsKeysAndLegacyNames() {
        var schemas = Schemas.of(JsonMapper.shared().readTree(SCHEMAS));
        assertEquals(List.of("parent_id", "key"), schemas.type("Metadata").orElseThrow().primaryKey());
        assertEquals("AssetVersion", schemas.legacyType("asset_version").orElseThrow().name());
        assertEquals("Metadata", schemas.legacyType("metadata").orElseThrow().name());
        assertTrue(schemas.type("Nothing").isEmpty() && schemas.legacyType("nothing").isEmpty());
    }
}
