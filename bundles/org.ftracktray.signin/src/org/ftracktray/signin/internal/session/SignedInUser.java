// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.session;

import java.time.Instant;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignInState;

/** The signed-in user with the session that goes with it. */
record SignedInUser(Account account, Session session, Instant since, KeyStorage kept, boolean globalKey) {

    SignInState.SignedIn state() {
        return state(Optional.empty());
    }

    SignInState.SignedIn state(Optional<Problem> lastAttempt) {
        return new SignInState.SignedIn(account, since, kept, globalKey, lastAttempt);
    }

    SignedInUser with(KeyStorage other) {
        return new SignedInUser(account, session, since, other, globalKey);
    }
}
