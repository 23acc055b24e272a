// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the API key survives a restart, and safely. */
@Component
public final class KeyKeptCheck implements Check {
    private final SignIn signIn;

    @Activate
    public KeyKeptCheck(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public String id() {
        return "ftracktray.key";
    }

    @Override
    public String title() {
        return "API key";
    }

    @Override
    public int order() {
        return 250;
    }

    @Override
    public CheckResult run() {
        if (!(signIn.state() instanceof SignedIn in)) {
            return CheckResult.unknown("Nobody is signed in.", "", "Sign in first.");
        }
        return switch (in.kept()) {
            case KeyStorage.KeyRing keyRing -> CheckResult.ok("The API key is kept in the key ring of this system.");
            case KeyStorage.PasswordFile file ->
                CheckResult.ok("The API key is kept in a file protected by your password.");
            case KeyStorage.Environment environment ->
                CheckResult.ok("The API key comes from the environment and is not stored.");
            case KeyStorage.SessionOnly session -> CheckResult.warning("The API key is kept for this session only.",
                    session.reason(),
                    "Sign in again after a restart, or protect the key with a password in the User view.");
        };
    }
}
