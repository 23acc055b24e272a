// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.net.URI;
import java.time.Clock;
import java.util.function.Function;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.Kept;
import org.ftracktray.signin.internal.IdentityCheck.Confirmed;
import org.ftracktray.signin.internal.IdentityCheck.Outcome;

/** The last step of every way to sign in: only who passes the check is kept and let in. */
final class Admission {
    private final Stage stage;
    private final Clock clock;

    Admission(Stage stage, Clock clock) {
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
                stage.succeed(attempt, new Present(confirmed.account(), confirmed.session(), clock.instant(), kept));
            }
        }
        return outcome;
    }
}
