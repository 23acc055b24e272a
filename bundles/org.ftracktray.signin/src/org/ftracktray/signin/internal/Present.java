// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.time.Instant;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.Kept;
import org.ftracktray.signin.SignInState;

/** The signed-in user with the session that goes with it. */
record Present(Account account, Session session, Instant since, Kept kept, boolean globalKey) {

    SignInState.SignedIn state() {
        return state(Optional.empty());
    }

    SignInState.SignedIn state(Optional<Problem> lastAttempt) {
        return new SignInState.SignedIn(account, since, kept, globalKey, lastAttempt);
    }

    Present with(Kept other) {
        return new Present(account, session, since, other, globalKey);
    }
}
