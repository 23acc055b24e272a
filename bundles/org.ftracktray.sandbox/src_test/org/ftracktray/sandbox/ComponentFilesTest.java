// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComponentFilesTest {

    private static final String CREDENTIALS = "&username=anna&apiKey=anna-key";

    private RunningStudio studio;

    @BeforeAll
    void start() {
        studio = new RunningStudio();
    }

    @AfterAll
    void stop() {
        studio.close();
    }

    private JsonNode announce(String component, String further) throws Exception {
        return studio.call("[{\"action\":\"get_upload_metadata\",\"component_id\":\"" + component
                + "\",\"file_name\":\"a.txt\",\"file_size\":5" + further + "}]").get(0);
    }

    private HttpResponse<String> put(JsonNode url, byte[] content) throws Exception {
        return studio.http.send(
                HttpRequest.newBuilder(URI.create(url.asString())).PUT(BodyPublishers.ofByteArray(content)).build(),
                BodyHandlers.ofString());
    }

    private String stored(byte[] content) throws Exception {
        String id = UUID.randomUUID().toString();
        assertEquals(200, put(announce(id, "").path("url"), content).statusCode());
        return id;
    }

    @Test
    void takesAFileAndGivesItBackToWhoeverHasAKey() throws Exception {
        String id = stored("hello".getBytes());

        assertEquals("hello", studio.get("/component/get?id=" + id + CREDENTIALS).body());
        assertEquals(403, studio.get("/component/get?id=" + id).statusCode());
        assertEquals(405, studio.post("/component/get?id=" + id + CREDENTIALS, "").statusCode());
        assertEquals(200, studio.get("/component/remove?id=" + id + CREDENTIALS).statusCode());
        assertEquals(404, studio.get("/component/get?id=" + id + CREDENTIALS).statusCode());
        assertEquals(404, studio.get("/component/remove?id=" + id + CREDENTIALS).statusCode());
    }

    @Test
    void takesAFileAgainFromAClientThatRetries() throws Exception {
        String id = UUID.randomUUID().toString();
        JsonNode url = announce(id, "").path("url");

        assertEquals("\"5d41402abc4b2a76b9719d911017c592\"",
                put(url, "hello".getBytes()).headers().firstValue("ETag").orElseThrow());
        assertEquals(200, put(url, "again".getBytes()).statusCode());
        assertEquals("again", studio.get("/component/get?id=" + id + CREDENTIALS).body());
        assertEquals(403, put(RunningStudio.JSON.valueToTree(studio.at("/component/put?token=none").toString()),
                "hello".getBytes()).statusCode());
    }

    @Test
    void refusesContentThatIsNotWhatWasAnnounced() throws Exception {
        JsonNode upload = announce(UUID.randomUUID().toString(), ",\"checksum\":\"XUFAKrxLKna5cZ2REBfFkg==\"");

        assertEquals("XUFAKrxLKna5cZ2REBfFkg==", upload.path("headers").path("Content-MD5").asString());
        assertEquals("text/plain", upload.path("headers").path("Content-Type").asString());
        assertEquals(400, put(upload.path("url"), "hullo".getBytes()).statusCode());
        assertEquals(200, put(upload.path("url"), "hello".getBytes()).statusCode());
    }

    @Test
    void letsPagesOfOtherSitesUploadWithTheAddressTheyWereGiven() throws Exception {
        String url = announce(UUID.randomUUID().toString(), "").path("url").asString();
        var answer = studio.http.send(HttpRequest.newBuilder(URI.create(url))
                .method("OPTIONS", BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertEquals(200, answer.statusCode());
        assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    }

    @Test
    void putsPartsTogetherInTheirOrder() throws Exception {
        String id = UUID.randomUUID().toString();
        JsonNode upload = announce(id, ",\"parts\":2");
        put(upload.path("urls").get(1).path("signed_url"), "two".getBytes());
        put(upload.path("urls").get(0).path("signed_url"), "one".getBytes());
        String complete = "[{\"action\":\"complete_multipart_upload\",\"component_id\":\"" + id
                + "\",\"upload_id\":\"" + upload.path("upload_id").asString() + "\",\"parts\":[]}]";
        studio.call(complete);

        assertEquals("onetwo", studio.get("/component/get?id=" + id + CREDENTIALS).body());
        assertEquals("ValidationError", studio.call(complete).path("exception").asString());
    }

    @Test
    void namesADownloadAndGivesTheRangeThatIsAskedFor() throws Exception {
        String id = stored("0123456789".getBytes());
        studio.call("[{\"action\":\"create\",\"entity_type\":\"FileComponent\",\"entity_data\":{\"id\":\"" + id
                + "\",\"name\":\"b\u00e5t\",\"file_type\":\".json\"}}]");
        String path = "/component/get?id=" + id + CREDENTIALS;

        var whole = studio.get(path);
        assertEquals("application/json", whole.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("attachment; filename=\"b_t.json\"; filename*=UTF-8''b%C3%A5t.json",
                whole.headers().firstValue("Content-Disposition").orElseThrow());
        var range = studio.get(path, "Range", "bytes=2-4");
        assertEquals(206, range.statusCode());
        assertEquals("234", range.body());
        assertEquals("bytes 2-4/10", range.headers().firstValue("Content-Range").orElseThrow());
        assertEquals("789", studio.get(path, "Range", "bytes=-3").body());
        assertEquals("89", studio.get(path, "Range", "bytes=8-99").body());
        assertEquals(416, studio.get(path, "Range", "bytes=10-").statusCode());
    }

    private byte[] thumbnail(BufferedImage picture, int size) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        var answer = studio.http.send(
                HttpRequest.newBuilder(studio.at(
                        "/component/thumbnail?size=" + size + "&id=" + stored(png.toByteArray()) + CREDENTIALS))
                        .build(),
                BodyHandlers.ofByteArray());
        assertEquals("image/png", answer.headers().firstValue("Content-Type").orElseThrow());
        return answer.body();
    }

    private static BufferedImage redAndBlue(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, x < picture.getWidth() / 2 ? 0xffff0000 : 0xff0000ff);
            }
        }
        return picture;
    }

    @Test
    void makesThumbnailsThatFit() throws Exception {
        BufferedImage picture = redAndBlue(new BufferedImage(768, 576, BufferedImage.TYPE_INT_RGB));

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail(picture, 10)));
        assertEquals(10, small.getWidth());
        assertEquals(8, small.getHeight());
        assertEquals(0xffff0000, small.getRGB(0, 4));
        assertEquals(0xff0000ff, small.getRGB(9, 4));
        assertEquals(768, ImageIO.read(new ByteArrayInputStream(thumbnail(picture, 5000))).getWidth());
    }

    @Test
    void makesThumbnailsOfPicturesWithAPalette() throws Exception {
        byte[] full = {(byte) 255, 0};
        byte[] none = {0, 0};
        byte[] rest = {0, (byte) 255};
        IndexColorModel colours = new IndexColorModel(1, 2, full, none, rest);
        byte[] png = thumbnail(redAndBlue(new BufferedImage(64, 32, BufferedImage.TYPE_BYTE_INDEXED, colours)), 8);

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(8, small.getWidth());
        assertEquals(4, small.getHeight());
        assertEquals(0xffff0000, small.getRGB(0, 2));
        assertEquals(0xff0000ff, small.getRGB(7, 2));
    }

    @Test
    void keepsWhatIsTransparent() throws Exception {
        BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, 0xff00ff00);

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail(picture, 10)));
        assertEquals(0, small.getRGB(9, 9) >>> 24);
    }

    @Test
    void showsAStandInWhereThereIsNoPicture() throws Exception {
        var answer = studio.get("/component/thumbnail?id=" + stored("no picture".getBytes()) + CREDENTIALS);

        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("/img/thumbnail2.png"));
    }
}
