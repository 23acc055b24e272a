// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.ftracktray.client.internal.failure.StalledException;

/** The name service. Its answer may take as long as it likes. */
@FunctionalInterface
public interface HostNames {
    /** All addresses of the host, at least one. */
    InetAddress[] addresses(String host) throws UnknownHostException;

    /**
     * The same within a time limit; interrupting the caller ends the wait. The question is put on a platform thread, because a
     * name service that does not answer cannot be interrupted and would keep other virtual threads from running.
     */
    default InetAddress[] addresses(String host, Duration limit) throws IOException {
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("ftrack name look-up").start(() -> {
            try {
                found.complete(addresses(host));
            } catch (UnknownHostException | RuntimeException | Error e) {
                found.completeExceptionally(e);
            }
        });
        try {
            return found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The look-up of " + host + " was cancelled.");
        } catch (TimeoutException e) {
            throw new StalledException("The network's name service did not say where " + host + " is.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }
}
