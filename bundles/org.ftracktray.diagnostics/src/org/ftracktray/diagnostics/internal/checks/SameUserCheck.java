// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.util.Optional;

import org.ftracktray.client.ServerInformation;
import org.ftracktray.client.Session;
import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.signin.SignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whose actions are answered. Events of other users do not reach this client, so a browser that is signed in as somebody
 * else cannot be seen from here; what can be said is which user it has to be.
 */
@Component
public final class SameUserCheck implements Check {
    private final SignIn signIn;

    @Activate
    public SameUserCheck(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public String id() {
        return "ftracktray.user";
    }

    @Override
    public String title() {
        return "User in the browser";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public CheckResult run() {
        Optional<Session> session = signIn.session();
        if (session.isEmpty()) {
            return CheckResult.unknown("Nobody is signed in.", "", "Sign in first.");
        }
        String user = session.get().credentials().user();
        ServerInformation information = session.get().serverInformation();
        Optional<String> owner = information.userName();
        if (owner.isPresent() && !owner.get().equalsIgnoreCase(user)) {
            return CheckResult.problem("The API key belongs to " + owner.get() + ", not to " + user + ".",
                    "The user was renamed, or the key was given to somebody else.", "Sign out and sign in again.");
        }
        CheckResult result = CheckResult.ok("Actions are answered for " + user
                + ". In the browser, ftrack must show the same user; otherwise the action menu stays empty.");
        return result
                .withDetail(information.globalKey().map(global -> global ? "global key" : "personal key").orElse(""));
    }
}
