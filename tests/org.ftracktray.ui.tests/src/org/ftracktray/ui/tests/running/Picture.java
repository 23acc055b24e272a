// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.ftracktray.client.Session;

import tools.jackson.databind.json.JsonMapper;

/** A picture that a user of the sandbox studio puts on, as the web page does. */
final class Picture {
    private static final int SIZE = 96;

    private Picture() {}

    static void putOn(Session session, String userId) throws IOException, InterruptedException {
        String component = UUID.randomUUID().toString();
        String operation = """
                [{"action":"get_upload_metadata","component_id":"%s","file_name":"me.png","file_size":1}]"""
                .formatted(component);
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(HttpRequest.newBuilder(session.site().resolve("/api"))
                    .header("Content-Type", "application/json").header("ftrack-user", session.credentials().user())
                    .header("ftrack-api-key", session.credentials().key().reveal())
                    .POST(HttpRequest.BodyPublishers.ofString(operation)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            URI upload = URI.create(JsonMapper.shared().readTree(answer).path(0).path("url").asString());
            int status = client.send(HttpRequest.newBuilder(upload)
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(png())).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IOException("The picture was not taken: " + status);
            }
        }
        session.create("FileComponent", Map.of("id", component, "name", "me", "file_type", ".png"));
        session.update("User", userId, Map.of("thumbnail_id", component));
    }

    /** A face in the making: a light head before a dark ground. */
    private static byte[] png() {
        var data = new ImageData(SIZE, SIZE, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                boolean head = Math.hypot(x - SIZE / 2.0, y - SIZE * 0.42) < SIZE * 0.2;
                boolean body = Math.hypot(x - SIZE / 2.0, y - SIZE * 1.1) < SIZE * 0.42;
                data.setPixel(x, y, head ? 0xf2c9a1 : body ? 0xc0563f : 0x2e5266);
            }
        }
        var loader = new ImageLoader();
        loader.data = new ImageData[]{data};
        var file = new ByteArrayOutputStream();
        loader.save(file, SWT.IMAGE_PNG);
        return file.toByteArray();
    }
}
