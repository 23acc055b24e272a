// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.ftracktray.sandbox.internal.seed.Seed;
import org.ftracktray.sandbox.internal.server.StudioServer;
import org.ftracktray.sandbox.internal.storage.DataFolder;
import org.ftracktray.sandbox.internal.studio.ApiKeys;
import org.ftracktray.sandbox.internal.studio.Storage;
import org.ftracktray.sandbox.internal.studio.Studio;

/**
 * A studio of its own on this machine: an ftrack-compatible server with a demonstration studio in it, for trying the
 * product and for tests. Thread-safe.
 */
public final class SandboxStudio implements AutoCloseable {

    /** A user and a key that the API and the event hub accept. The key is secret: {@code toString()} leaves it out. */
    public record Account(String user, String apiKey) {
        @Override
        public String toString() {
            return "Account[user=" + user + "]";
        }
    }

    private final Studio studio;
    private final StudioServer server;
    private final List<Account> accounts;

    private SandboxStudio(Studio studio, StudioServer server, List<Account> accounts) {
        this.studio = studio;
        this.server = server;
        this.accounts = accounts;
    }

    /**
     * Starts a studio; when this returns it answers requests.
     *
     * @throws IllegalArgumentException if the seed file cannot be used; the message names file, line and field
     * @throws java.io.UncheckedIOException if the port is in use, the address is not one of this machine, or the data
     *             folder cannot be used; the message says what to do
     */
    public static SandboxStudio start(SandboxOptions options) {
        Storage storage = options.data().<Storage>map(DataFolder::open).orElse(Storage.NONE);
        try {
            Studio studio = Studio.open(storage,
                    empty -> options.seed().map(Seed::read).orElseGet(Seed::demo).sow(empty));
            List<Account> accounts = accounts(studio, options);
            return new SandboxStudio(studio, StudioServer.start(studio, options), accounts);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private static List<Account> accounts(Studio studio, SandboxOptions options) {
        return studio.write(Studio.Author.nobody(), transaction -> studio.withRoles().stream().map(user -> {
            String name = user.text("username");
            Optional.ofNullable(options.keys().get(name)).ifPresent(key -> studio.keys().assign(user.key(), key));
            return new Account(name, studio.keys().keyFor(user.key(), ApiKeys.PERSONAL));
        }).toList());
    }

    /** Where the studio is, without a slash at the end. */
    public URI url() {
        return server.url();
    }

    /** The active users who have a security role, with their keys. */
    public List<Account> accounts() {
        return accounts;
    }

    /** Closes all connections in order and stops. Blocks for up to two seconds. */
    @Override
    public void close() {
        server.close();
        studio.close();
    }
}
