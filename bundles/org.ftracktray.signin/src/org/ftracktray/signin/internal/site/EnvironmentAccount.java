// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.net.URI;
import java.util.Optional;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Problem;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.signin.internal.problem.UserProblems;

/** A user and key that were given to this process, as render farms and scripts do. */
public sealed interface EnvironmentAccount {

    /** Everything is there. */
    record Complete(Account account, ApiKey key) implements EnvironmentAccount {}

    /** Something is missing or unusable. */
    record Incomplete(Problem problem, SignInField field) implements EnvironmentAccount {}

    /** Who is given together with a key, empty when one of both is not. */
    static Optional<String> user(SystemEnvironment environment) {
        return environment.environment("FTRACK_API_KEY").flatMap(key -> environment.environment("FTRACK_API_USER"));
    }

    /** Empty when the environment says nothing about a key. */
    static Optional<EnvironmentAccount> find(SystemEnvironment environment, SiteSetting site) {
        Optional<String> user = environment.environment("FTRACK_API_USER");
        Optional<String> key = environment.environment("FTRACK_API_KEY");
        Optional<URI> address = site.site();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (user.isEmpty()) {
            return Optional.of(new Incomplete(UserProblems.environmentIncomplete("FTRACK_API_USER"), SignInField.USER));
        }
        if (address.isEmpty()) {
            Problem problem = site.problem().orElseGet(() -> UserProblems.environmentIncomplete("FTRACK_SERVER"));
            return Optional.of(new Incomplete(problem, SignInField.SITE));
        }
        try {
            return Optional
                    .of(new Complete(new Account(address.get(), user.get(), "", user.get()), new ApiKey(key.get())));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Incomplete(new Problem("FTRACK_API_KEY is not an API key.", e.getMessage(),
                    "Correct the environment variable."), SignInField.KEY));
        }
    }
}
