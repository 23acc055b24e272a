// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.EventHub;

import tools.jackson.databind.json.JsonMapper;

/** The server that both talk to: the product's sandbox studio, in a process of its own. */
record Sandbox(Process process, URI url, List<Account> accounts) implements AutoCloseable {
    /** A user of the studio and that user's key. */
    record Account(String user, String key) {}

    /** @param further options of the sandbox command */
    static Sandbox start(String... further) throws IOException {
        List<String> command = new ArrayList<>(List.of("./run", "sandbox", "--json"));
        command.addAll(List.of(further));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader lines = process.inputReader();
        var line = lines.readLine();
        while (line != null && !line.startsWith("{\"url\"")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("The sandbox did not start.");
        }
        var json = JsonMapper.shared().readTree(line);
        return new Sandbox(process, URI.create(json.path("url").asString()), json.path("accounts").valueStream()
                .map(account -> new Account(account.path("user").asString(), account.path("apiKey").asString()))
                .toList());
    }

    String user() {
        return accounts.getFirst().user();
    }

    String key() {
        return accounts.getFirst().key();
    }

    Credentials credentials(Account account) {
        return new Credentials(account.user(), new ApiKey(account.key()));
    }

    EventHub hub() {
        return hub(accounts.getFirst());
    }

    EventHub hub(Account account) {
        return EventHub.create(url, credentials(account));
    }

    /** Its memory and processor time. */
    Running running() {
        return new Running(process);
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
