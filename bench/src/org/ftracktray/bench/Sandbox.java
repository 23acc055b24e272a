// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.EventHub;

import tools.jackson.databind.json.JsonMapper;

/** The server that both talk to: the product's sandbox studio, in a process of its own. */
record Sandbox(Process process, URI url, String user, String key) implements AutoCloseable {
    static Sandbox start() throws IOException {
        var process = new ProcessBuilder("./run", "sandbox", "--json").redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.inputReader();
        var line = lines.readLine();
        while (line != null && !line.startsWith("{\"url\"")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("The sandbox did not start.");
        }
        var json = JsonMapper.shared().readTree(line);
        var account = json.path("accounts").path(0);
        return new Sandbox(process, URI.create(json.path("url").asString()), account.path("user").asString(),
                account.path("apiKey").asString());
    }

    EventHub hub() {
        return EventHub.create(url, new Credentials(user, new ApiKey(key)));
    }

    /** Nobody listens on its port for that long. */
    void offline(long millis) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(url.resolve("/sandbox/faults"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"offline_ms\":" + millis + "}")).build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            // the answer may not get through any more
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
