// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.Predicate;

import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Waiting;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's {@code headless --json}: listener and launcher without a window. */
public final class HeadlessProcess implements AutoCloseable {
    private static final String NAME = "headless";

    private final Home home;
    private final Output output;

    private HeadlessProcess(Home home, Output output) {
        this.home = home;
        this.output = output;
    }

    /** Starts it with the key in a file; {@code environment} is what it and the applications it starts see. */
    public static HeadlessProcess start(Product product, Home home, Map<String, String> environment, URI server,
            SandboxProcess.Account account) {
        Path key = home.folder().resolve("api-key");
        try {
            Files.writeString(key, account.apiKey() + "\n");
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HeadlessProcess(home,
                Output.of(environment, home.log(NAME), product.command(home.folder(), NAME, "headless", "--server",
                        server.toString(), "--user", account.user(), "--api-key-file", key.toString(), "--json")));
    }

    /** Waits for a line whose JSON fulfils {@code condition} and returns it. */
    public JsonNode awaitLine(String what, Predicate<JsonNode> condition) {
        return json(output.line(what, Waiting.LIMIT, line -> condition.test(json(line))));
    }

    /** Waits until it says that it is connected to the event hub. */
    public HeadlessProcess connected() {
        awaitLine("headless is connected", line -> line.toString().toLowerCase().contains("\"connected\""));
        return this;
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }

    public Output output() {
        return output;
    }

    public Path dataFolder() {
        return Product.dataFolder(home.folder(), NAME);
    }

    @Override
    public void close() {
        output.close();
    }
}
