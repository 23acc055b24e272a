// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.net.URI;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.Kept;
import org.ftracktray.signin.internal.IdentityCheck.Confirmed;
import org.ftracktray.signin.internal.IdentityCheck.Outcome;

/** The last step of every way to sign in: only who passes the check is kept and let in. */
final class Admission {
    private final Stage stage;
    private final Clock clock;
    private final BiConsumer<Session, CredentialsRefusedException> onRefusal;

    /** @param onRefusal told when a call of an admitted session is refused later */
    Admission(Stage stage, Clock clock, BiConsumer<Session, CredentialsRefusedException> onRefusal) {
        this.onRefusal = onRefusal;
        this.stage = stage;
        this.clock = clock;
    }

    /**
     * Checks, keeps and signs in. A rejection changes nothing: the caller decides what comes next.
     *
     * @param keeping keeps the key of the confirmed account
     */
    Outcome admit(Attempt attempt, URI site, String user, ApiKey key, Function<Account, Kept> keeping) {
        Outcome outcome = IdentityCheck.check(site, user, key);
        if (outcome instanceof Confirmed confirmed) {
            if (attempt.isOver()) {
                confirmed.session().close();
            } else {
                Kept kept = keeping.apply(confirmed.account());
                Session session = new WatchedSession(confirmed.session(), onRefusal);
                stage.succeed(attempt, new Present(confirmed.account(), session, clock.instant(), kept,
                        confirmed.globalKey()));
            }
        }
        return outcome;
    }
}
