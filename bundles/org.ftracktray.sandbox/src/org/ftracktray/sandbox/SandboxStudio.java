// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import java.net.URI;
import java.util.List;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.http.StudioServer;
import org.ftracktray.sandbox.internal.studio.ApiKeys;
import org.ftracktray.sandbox.internal.studio.DemoStudio;
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

    private final StudioServer server;
    private final List<Account> accounts;

    private SandboxStudio(StudioServer server, List<Account> accounts) {
        this.server = server;
        this.accounts = accounts;
    }

    /**
     * Starts a studio; when this returns it answers requests.
     *
     * @throws java.io.UncheckedIOException if the port is in use or the address is not one of this machine
     */
    public static SandboxStudio start(SandboxOptions options) {
        Studio studio = new Studio();
        DemoStudio.build(studio);
        List<Account> accounts = DemoStudio.USERS.stream().map(name -> {
            Row user = studio.user(name).orElseThrow();
            String given = options.keys().get(name);
            if (given != null) {
                studio.keys().assign(user.key(), given);
            }
            return new Account(name, studio.keys().keyFor(user.key(), ApiKeys.PERSONAL));
        }).toList();
        return new SandboxStudio(StudioServer.start(studio, options), accounts);
    }

    /** Where the studio is, without a slash at the end. */
    public URI url() {
        return server.url();
    }

    /** The demonstration users with their keys. */
    public List<Account> accounts() {
        return accounts;
    }

    /** Says good-bye to all connections and stops. Blocks for up to two seconds. */
    @Override
    public void close() {
        server.close();
    }
}
