// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.session;

import java.net.URI;
import java.time.Clock;
import java.util.function.BiConsumer;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.internal.key.KeyStoring;
import org.ftracktray.signin.internal.session.IdentityCheck.Confirmed;
import org.ftracktray.signin.internal.session.IdentityCheck.Outcome;

/** The last step of every way to sign in: only who passes the check is kept and let in. */
public final class CredentialsCheck {
    private final SignInStateMachine stateMachine;
    private final Clock clock;
    private final BiConsumer<Session, CredentialsRefusedException> onRefusal;

    /** @param onRefusal told when a call of an admitted session is refused later */
    public CredentialsCheck(SignInStateMachine stateMachine, Clock clock,
            BiConsumer<Session, CredentialsRefusedException> onRefusal) {
        this.onRefusal = onRefusal;
        this.stateMachine = stateMachine;
        this.clock = clock;
    }

    /** Checks, keeps and signs in. A rejection changes nothing: the caller decides what comes next. */
    public Outcome admit(SignInAttempt attempt, URI site, String user, ApiKey key, KeyStoring keyStoring) {
        Outcome outcome = IdentityCheck.check(site, user, key);
        if (outcome instanceof Confirmed confirmed) {
            admit(attempt, confirmed, keyStoring);
        }
        return outcome;
    }

    /** Keeps and signs in who was checked before; does neither when the attempt is over. */
    public void admit(SignInAttempt attempt, Confirmed confirmed, KeyStoring keyStoring) {
        boolean admitted = false;
        try {
            admitted = !attempt.isOver() && enter(attempt, confirmed, keyStoring);
        } finally {
            if (!admitted) {
                confirmed.session().close();
            }
        }
    }

    private boolean enter(SignInAttempt attempt, Confirmed confirmed, KeyStoring keyStoring) {
        Account account = confirmed.account();
        KeyStorage storage = keyStoring.keep(account);
        SignedInUser newcomer = new SignedInUser(account, new WatchedSession(confirmed.session(), onRefusal),
                clock.instant(),
                storage,
                confirmed.globalKey());
        boolean entered = stateMachine.succeed(attempt, newcomer, () -> keyStoring.accepted(account));
        if (!entered) {
            keyStoring.lost(account);
        }
        return entered;
    }
}
