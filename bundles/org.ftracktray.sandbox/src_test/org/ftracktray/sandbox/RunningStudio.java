// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox on a free port with requests to it, for tests. */
final class RunningStudio implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    final SandboxStudio studio;
    final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();

    RunningStudio(SandboxOptions options) {
        studio = SandboxStudio.start(options);
    }

    RunningStudio() {
        this(SandboxOptions.defaults().withKeys(Map.of("anna", "anna-key", "ben", "ben-key", "carla", "carla-key")));
    }

    URI at(String path) {
        return URI.create(studio.url() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The answer to a batch as anna. */
    JsonNode call(String batch) throws IOException, InterruptedException {
        return JSON.readTree(post("/api", batch, "ftrack-user", "anna", "ftrack-api-key", "anna-key").body());
    }

    /** The entities that a query gives anna. */
    JsonNode query(String expression) throws IOException, InterruptedException {
        JsonNode answer = call(
                "[" + JSON.createObjectNode().put("action", "query").put("expression", expression) + "]");
        if (!answer.isArray()) {
            throw new AssertionError(answer.toString());
        }
        return answer.get(0).get("data");
    }

    @Override
    public void close() {
        http.shutdownNow();
        studio.close();
    }
}
