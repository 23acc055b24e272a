// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.proxy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

import org.ftracktray.client.internal.failure.ProxyRefusedException;

/**
 * What proxies said to passwords. One that was refused is not tried again, by whatever session or hub, because a proxy locks the
 * account after some tries; one that nobody has tried yet is tried by one connection while the others wait for what comes of it.
 * That ends when a person asks for another try, or when the machine slept: it may be in another network. Thread-safe.
 */
public final class ProxyPasswordAttempts {
    /** The only state of the whole process: accounts are locked by what all sessions do together. */
    public static final ProxyPasswordAttempts OF_PROCESS = new ProxyPasswordAttempts(InstantSource.system(),
            System::nanoTime);

    private static final Duration SLEPT = Duration.ofSeconds(30);
    private static final int MOST = 500;

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    private static final class Known {
        private final Semaphore turn = new Semaphore(1);
        private volatile Boolean good;
        private Instant refusedAt;
        private long refusedNanos;
    }

    /** @param wall, nanos two clocks, of which the second stands still while the machine sleeps */
    public ProxyPasswordAttempts(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    /** One connection's turn to show a password; closing it lets the next one. */
    public final class Trial implements AutoCloseable {
        private final Known password;
        private final boolean alone;

        private Trial(Known password, boolean alone) {
            this.password = password;
            this.alone = alone;
        }

        public void accepted() {
            password.good = true;
        }

        public void refused() {
            refuse(password);
        }

        @Override
        public void close() {
            if (alone) {
                password.turn.release();
            }
        }
    }

    /** Forgets what was refused: everything may be tried once more. */
    public synchronized void tryAgain() {
        known.values().removeIf(password -> Boolean.FALSE.equals(password.good));
    }

    /**
     * Waits until the password may be shown.
     *
     * @param secret user name and password in whatever form
     * @throws ProxyRefusedException if the proxy has refused it already
     */
    public Trial begin(InetSocketAddress proxy, String secret) throws IOException {
        ProxyPasswordAttempts.Known password = known(proxy, secret);
        if (password.good == null) {
            try {
                password.turn.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException("cancelled").initCause(e);
            }
            if (password.good == null) {
                return new Trial(password, true);
            }
            password.turn.release();
        }
        if (!password.good) {
            throw ProxyRefusedException.wrongPassword();
        }
        return new Trial(password, false);
    }

    public boolean isRefused(InetSocketAddress proxy, String secret) {
        return Boolean.FALSE.equals(known(proxy, secret).good);
    }

    public void refused(InetSocketAddress proxy, String secret) {
        refuse(known(proxy, secret));
    }

    private synchronized void refuse(Known password) {
        password.refusedAt = wall.instant();
        password.refusedNanos = nanos.getAsLong();
        password.good = false;
    }

    private synchronized Known known(InetSocketAddress proxy, String secret) {
        String key = key(proxy, secret);
        ProxyPasswordAttempts.Known found = known.computeIfAbsent(key, none -> new Known());
        if (Boolean.FALSE.equals(found.good) && sleptSince(found)) {
            tryAgain();
            found = new Known();
            known.put(key, found);
        }
        return found;
    }

    private boolean sleptSince(Known password) {
        Duration awake = Duration.ofNanos(nanos.getAsLong() - password.refusedNanos);
        return Duration.between(password.refusedAt, wall.instant()).minus(awake).compareTo(SLEPT) > 0;
    }

    private static String key(InetSocketAddress proxy, String secret) {
        try {
            String text = proxy.getHostString().toLowerCase(Locale.ROOT) + ":" + proxy.getPort() + "\n" + secret;
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime has no SHA-256.", e);
        }
    }
}
