// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** A studio that is kept in a folder, in a process of its own that can be killed. */
final class KeptStudioProcess implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();
    final Process process;
    final URI url;

    /** @param before what stands before the command of the JVM, such as a limit */
    KeptStudioProcess(Path folder, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                KeptStudioProcess.class.getName(), folder.toString()));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        if (line == null) {
            throw new IOException("The studio did not start");
        }
        url = URI.create(line);
    }

    /** The process: prints the address and lives until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        SandboxStudio studio = SandboxStudio.start(
                SandboxOptions.defaults().withData(Path.of(arguments[0])).withKeys(Map.of("anna", "anna-key")));
        System.out.println(studio.url());
        Thread.currentThread().join();
    }

    /** The answer to a batch as anna. */
    JsonNode call(String batch) throws IOException, InterruptedException {
        return RunningStudio.JSON.readTree(http.send(HttpRequest.newBuilder(url.resolve("/api"))
                .timeout(Duration.ofSeconds(60)).headers("ftrack-user", "anna", "ftrack-api-key", "anna-key")
                .POST(BodyPublishers.ofString(batch)).build(), BodyHandlers.ofString()).body());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        http.shutdownNow();
    }
}
