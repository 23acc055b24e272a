// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Problem;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState.Restoring;
import org.ftracktray.signin.internal.key.KeyStoring;
import org.ftracktray.signin.internal.session.IdentityCheck.Rejected;

/**
 * Signs in with a key that was kept. A site that cannot be reached now is no reason to ask anybody to sign in, so it tries
 * again for as long as it takes. What the site says for certain ends it.
 */
public final class SessionRestore {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SignInStateMachine stateMachine;
    private final CredentialsCheck credentialsCheck;
    private final Clock clock;

    public SessionRestore(SignInStateMachine stateMachine, CredentialsCheck credentialsCheck, Clock clock) {
        this.stateMachine = stateMachine;
        this.credentialsCheck = credentialsCheck;
        this.clock = clock;
    }

    /**
     * Returns when it is known whether the key is good, or the attempt was replaced.
     *
     * @param onRefusal told why the site refused the key, before the state says so
     */
    public void run(SignInAttempt attempt, Account account, ApiKey key, KeyStoring keyStoring,
            Consumer<Problem> onRefusal)
            throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (credentialsCheck.admit(attempt, account.site(), account.user(), key,
                keyStoring) instanceof Rejected rejected) {
            if (!rejected.passing()) {
                if (rejected.field().equals(Optional.of(SignInField.KEY))) {
                    onRefusal.accept(rejected.problem());
                }
                stateMachine.fail(attempt, rejected.problem(), rejected.field());
                return;
            }
            Instant next = clock.instant().plus(pause);
            if (!stateMachine.move(attempt, new Restoring(account, rejected.problem(), next))
                    || !attempt.pause(pause)) {
                return;
            }
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
