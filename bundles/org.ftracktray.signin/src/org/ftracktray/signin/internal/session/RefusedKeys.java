// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.ftracktray.client.Problem;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.SignedIn;

/** Which accounts' keys a site has refused since the program started, and why. Thread-safe. */
public final class RefusedKeys {
    private final Map<String, Problem> reasons = new ConcurrentHashMap<>();

    /** @param stateMachine whoever enters it is not refused any more */
    public RefusedKeys(SignInStateMachine stateMachine) {
        stateMachine.onState(this::changed);
    }

    public void put(Account account, Problem reason) {
        reasons.put(name(account), reason);
    }

    public void clear(Account account) {
        reasons.remove(name(account));
    }

    public Optional<Problem> of(Account account) {
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
