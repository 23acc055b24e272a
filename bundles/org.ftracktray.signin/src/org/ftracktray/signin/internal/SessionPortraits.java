// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.util.Optional;

import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Portraits;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Fetches with the session of whoever is signed in. */
@Component
public final class SessionPortraits implements Portraits {
    /** Enough for the largest place of the window at 200 %. */
    private static final int SIZE = 112;

    private final SignIn signIn;
    private final Registration leaving;
    private Optional<Fetched> fetched = Optional.empty();

    private record Fetched(Session session, Optional<byte[]> picture) {}

    @Activate
    public SessionPortraits(@Reference SignIn signIn) {
        this.signIn = signIn;
        this.leaving = signIn.onLeaving(this::forget);
    }

    @Deactivate
    void close() {
        leaving.close();
    }

    /** One after the other, so that several views cause one request. */
    @Override
    public synchronized Optional<byte[]> mine() {
        Optional<Session> session = signIn.session();
        if (session.isEmpty() || !(signIn.state() instanceof SignedIn in)) {
            return Optional.empty();
        }
        Optional<Fetched> known = fetched.filter(one -> one.session() == session.get());
        if (known.isEmpty()) {
            known = Optional.of(new Fetched(session.get(), fetch(session.get(), in.account().userId())));
            fetched = known;
        }
        return known.get().picture();
    }

    private static Optional<byte[]> fetch(Session session, String userId) {
        return session.first("select thumbnail_id from User where id is \"" + userId + "\"")
                .flatMap(user -> user.string("thumbnail_id")).flatMap(id -> session.thumbnail(id, SIZE));
    }

    private synchronized void forget() {
        fetched = fetched.filter(one -> signIn.session().filter(now -> now == one.session()).isPresent());
    }
}
