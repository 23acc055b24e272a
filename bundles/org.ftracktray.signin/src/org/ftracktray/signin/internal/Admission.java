// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.net.URI;
import java.time.Clock;
import java.util.function.BiConsumer;

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

    /** Checks, keeps and signs in. A rejection changes nothing: the caller decides what comes next. */
    Outcome admit(Attempt attempt, URI site, String user, ApiKey key, Keeping keeping) {
        Outcome outcome = IdentityCheck.check(site, user, key);
        if (outcome instanceof Confirmed confirmed) {
            admit(attempt, confirmed, keeping);
        }
        return outcome;
    }

    /** Keeps and signs in who was checked before; does neither when the attempt is over. */
    void admit(Attempt attempt, Confirmed confirmed, Keeping keeping) {
        boolean admitted = false;
        try {
            admitted = !attempt.isOver() && enter(attempt, confirmed, keeping);
        } finally {
            if (!admitted) {
                confirmed.session().close();
            }
        }
    }

    private boolean enter(Attempt attempt, Confirmed confirmed, Keeping keeping) {
        Account account = confirmed.account();
        Kept kept = keeping.keep(account);
        Present newcomer = new Present(account, new WatchedSession(confirmed.session(), onRefusal), clock.instant(),
                kept,
                confirmed.globalKey());
        boolean entered = stage.succeed(attempt, newcomer, () -> keeping.accepted(account));
        if (!entered) {
            keeping.lost(account);
        }
        return entered;
    }
}
