// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task.internal;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.task.UserThumbnail;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Fetches with the session of whoever is signed in. */
@Component
public final class SessionThumbnail implements UserThumbnail {
    /** Enough for the largest place of the window at 200 %. */
    private static final int SIZE = 112;

    private final SignIn signIn;
    private final Registration leaving;
    private final AtomicReference<Fetch> latest = new AtomicReference<>();

    /** One request for a session, however many ask for its answer. */
    private static final class Fetch extends FutureTask<Optional<byte[]>> {
        private final Session session;

        Fetch(Session session, String userId) {
            super(() -> fetch(session, userId));
            this.session = session;
        }
    }

    @Activate
    public SessionThumbnail(@Reference SignIn signIn) {
        this.signIn = signIn;
        this.leaving = signIn.onSignOut(this::forget);
    }

    @Deactivate
    public void close() {
        leaving.close();
    }

    @Override
    public Optional<byte[]> get() {
        Optional<Session> session = signIn.session();
        if (session.isEmpty() || !(signIn.state() instanceof SignedIn in)) {
            return Optional.empty();
        }
        Fetch fetch = latest.updateAndGet(known -> known != null && known.session == session.get()
                ? known
                : new Fetch(session.get(), in.account().userId()));
        Thread.ofVirtual().name("ftrack thumbnail").start(fetch); // does nothing when it runs or ran already
        try {
            return fetch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (CancellationException e) {
            return Optional.empty(); // the user left
        } catch (ExecutionException e) {
            latest.compareAndSet(fetch, null);
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private static Optional<byte[]> fetch(Session session, String userId) {
        return session.first("select thumbnail_id from User where id is \"" + userId + "\"")
                .flatMap(user -> user.string("thumbnail_id")).flatMap(id -> session.thumbnail(id, SIZE));
    }

    /** Called when a user leaves: whoever waits for the picture is let go, and nobody waits for the site. */
    private void forget() {
        Fetch fetch = latest.get();
        if (fetch != null && signIn.session().filter(now -> now == fetch.session).isEmpty()
                && latest.compareAndSet(fetch, null)) {
            fetch.cancel(true);
        }
    }
}
