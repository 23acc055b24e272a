// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.internal.key.ApiKeys;
import org.ftracktray.signin.internal.key.AsyncKeyRing;
import org.ftracktray.signin.internal.key.KnownAccounts;
import org.ftracktray.signin.internal.key.PasswordFile;
import org.ftracktray.signin.internal.site.LayeredSiteSetting;

/** A sign-in with everything around it, which can be started again as after a restart of the program. */
public final class SignInFixture implements AutoCloseable {
    private static final long LIMIT_SECONDS = 60;

    public final MemorySettings settings = new MemorySettings();
    public final MemoryKeyRing keyRing = new MemoryKeyRing();
    public final TestSurroundings surroundings = new TestSurroundings();
    public final RecordingLog log = new RecordingLog();
    final Path folder;
    public Duration keyRingPatience = Duration.ofSeconds(60);
    Duration signOutLimit = Duration.ofSeconds(10);
    public SignInService signIn;
    LayeredSiteSetting site;

    private BlockingQueue<SignInState> states;

    SignInFixture(Path folder) {
        this.folder = folder;
        start();
    }

    public void start() {
        if (signIn != null) {
            signIn.close();
        }
        site = new LayeredSiteSetting(surroundings, settings, Optional.empty(), log);
        ApiKeys apiKeys = new ApiKeys(new AsyncKeyRing(keyRing, keyRingPatience, log),
                new PasswordFile(folder.resolve("keys.json"), log),
                new KnownAccounts(settings, log));
        signIn = new SignInService(site, surroundings, settings, apiKeys, Clock.systemUTC(), signOutLimit, log);
        BlockingQueue<SignInState> queue = new LinkedBlockingQueue<>();
        states = queue;
        signIn.onState(queue::add);
    }

    /** The next state of a kind; what comes before it is passed over. */
    public <S extends SignInState> S next(Class<S> kind) throws InterruptedException {
        return next(kind, state -> true);
    }

    public <S extends SignInState> S next(Class<S> kind, Predicate<S> condition) throws InterruptedException {
        while (true) {
            SignInState state = states.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (state == null) {
                throw new AssertionError("no " + kind.getSimpleName() + ", still " + signIn.state() + "\n" + log.lines);
            }
            if (kind.isInstance(state) && condition.test(kind.cast(state))) {
                return kind.cast(state);
            }
        }
    }

    /** Starts a browser sign-in and returns the link that would be opened. */
    public URI openBrowser(FakeStudio studio) throws InterruptedException {
        signIn.withBrowser(studio.site());
        return next(SignInState.WaitingForBrowser.class).link();
    }

    @Override
    public void close() {
        signIn.close();
    }
}
