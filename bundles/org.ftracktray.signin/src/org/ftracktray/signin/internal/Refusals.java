// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.ftracktray.client.Problem;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.SignedIn;

/** Which accounts' keys a site has refused since the program started, and why. Thread-safe. */
final class Refusals {
    private final Map<String, Problem> reasons = new ConcurrentHashMap<>();

    /** @param stage whoever enters it is not refused any more */
    Refusals(Stage stage) {
        stage.onState(this::changed);
    }

    void put(Account account, Problem reason) {
        reasons.put(name(account), reason);
    }

    void clear(Account account) {
        reasons.remove(name(account));
    }

    Optional<Problem> of(Account account) {
        return Optional.ofNullable(reasons.get(name(account)));
    }

    private void changed(SignInState state) {
        if (state instanceof SignedIn in) {
            clear(in.account());
        }
    }

    private static String name(Account account) {
        return account.site() + " " + account.user();
    }
}
