// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** The question who is signed in to ftrack in the browser, on its way. */
public interface BrowserUserQuery extends AutoCloseable {

    /** The page to open in the browser; holds a one-time secret, so show it only to the user. */
    URI link();

    /** When waiting ends by itself. */
    Instant until();

    /**
     * Completes on a thread of the service when the browser came back; fails with a
     * {@link java.util.concurrent.TimeoutException} after {@link #until()}, and with a
     * {@link java.util.concurrent.CancellationException} when the question was closed or the browser's user denied it.
     */
    CompletableFuture<BrowserUser> answer();

    /** Stops waiting; harmless when the answer is there. */
    @Override
    void close();
}
