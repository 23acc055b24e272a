// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.accounts;

import java.util.List;

import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;

/** The accounts that somebody could change to. */
public final class OtherAccounts {
    private OtherAccounts() {}

    /** All accounts known here but the one that is signed in, the one used last first. */
    public static List<Account> of(SignIn signIn) {
        SignInState state = signIn.state();
        return signIn.accounts().stream()
                .filter(account -> !(state instanceof SignInState.SignedIn in && in.account().isSameAs(account)))
                .toList();
    }
}
