// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Waiting;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's {@code sandbox --json} in a process of its own. */
public final class SandboxProcess implements AutoCloseable {
    /** A user of the demo studio and that user's key. */
    public record Account(String user, String apiKey) {}

    private final Home home = new Home();
    private final Output output;
    private final String line;
    private final JsonNode announcement;

    private SandboxProcess(Product product, String... options) {
        output = Output.of(home.environment(), home.log("sandbox"),
                product.command(home.folder(), "sandbox", arguments(options)));
        line = output.line("the sandbox says where it is", Waiting.LIMIT, text -> text.startsWith("{"));
        announcement = JsonMapper.shared().readTree(line);
    }

    private static String[] arguments(String... options) {
        return Stream.concat(Stream.of("sandbox", "--json"), Stream.of(options)).toArray(String[]::new);
    }

    /** Starts it on a free port and waits until it is ready. */
    public static SandboxProcess start(Product product, String... options) {
        return new SandboxProcess(product, options);
    }

    public URI url() {
        return URI.create(announcement.path("url").asString());
    }

    public List<Account> accounts() {
        return announcement.path("accounts").valueStream()
                .map(account -> new Account(account.path("user").asString(), account.path("apiKey").asString()))
                .toList();
    }

    public Account account(String user) {
        return accounts().stream().filter(account -> account.user().equals(user)).findFirst().orElseThrow();
    }

    /** The line as it was printed. */
    public String line() {
        return line;
    }

    public Output output() {
        return output;
    }

    @Override
    public void close() {
        output.close();
        home.close();
    }
}
