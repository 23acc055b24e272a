// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.session;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.Entity;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.PermissionDeniedException;
import org.ftracktray.client.Problem;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.ServerInformation;
import org.ftracktray.client.Session;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.SiteCheck;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.query.Criteria;
import org.ftracktray.client.query.Query;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.ProductConnection;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SiteVersion;
import org.ftracktray.signin.internal.problem.UserProblems;

/**
 * Asks a site whether it is one, whether the key works, whether the user exists and is active, and whether the key is that
 * user's. A session that merely opens proves only the second.
 */
public final class IdentityCheck {
    /** For each question. They are small ones: a site that needs longer has trouble, which is better said soon. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private IdentityCheck() {}

    /** What came of it. */
    public sealed interface Outcome {}

    /** Everything is right; the session is open and belongs to the caller. */
    public record Confirmed(Account account, Session session, boolean globalKey) implements Outcome {}

    /**
     * Something is not right.
     *
     * @param field where to show it, empty when it belongs to none
     * @param passing whether it may go away by itself, such as a missing network
     */
    public record Rejected(Problem problem, Optional<SignInField> field, boolean passing) implements Outcome {}

    /** Blocks for as long as the site takes, but not longer than somebody watches without a word. */
    public static Outcome check(URI site, String user, ApiKey key) {
        return check(site, user, key, ProductConnection.options().withRequestTimeout(PATIENCE));
    }

    /** @param options for the questions of the check alone */
    public static Outcome check(URI site, String user, ApiKey key, ConnectionOptions options) {
        return switch (SiteAddress.check(site, options)) {
            case SiteCheck.Failed failed -> rejected(failed.reason());
            case SiteCheck.Ok ok ->
                SiteVersion.problem(ok).map(problem -> (Outcome) rejected(SignInField.SITE, problem))
                        .orElseGet(() -> checkUser(ok.finalAddress(), user, key, options));
        };
    }

    private static Outcome checkUser(URI site, String user, ApiKey key, ConnectionOptions options) {
        Credentials credentials;
        try {
            credentials = new Credentials(user, key);
        } catch (IllegalArgumentException e) {
            return new Rejected(new Problem(e.getMessage(), "", "Type the user name as ftrack shows it."),
                    Optional.of(SignInField.USER), false);
        }
        try (Session asking = Session.open(site, credentials, options)) {
            return identify(asking, credentials);
        } catch (FtrackException e) {
            return rejected(e);
        }
    }

    private static Outcome identify(Session session, Credentials credentials) {
        String user = credentials.user();
        ServerInformation information = session.serverInformation();
        Optional<String> owner = information.userName();
        if (owner.isPresent() && !owner.get().equalsIgnoreCase(user)) {
            return rejected(SignInField.USER, UserProblems.keyOfSomebodyElse(user, owner.get()));
        }
        Optional<Entity> found = session
                .first(Query.from("User").select("id", "username", "first_name", "last_name", "is_active")
                        .where(Criteria.is("username", user)));
        if (found.isEmpty()) {
            return rejected(SignInField.USER, UserProblems.unknown(user, session.site()));
        }
        Entity entity = found.get();
        if (!entity.bool("is_active").orElse(true)) {
            return rejected(SignInField.USER, UserProblems.inactive(user, session.site()));
        }
        if (information.userId().filter(id -> !id.equals(entity.id())).isPresent()) {
            return rejected(SignInField.USER, UserProblems.keyOfSomebodyElse(user, owner.orElse("another user")));
        }
        String name = entity.string("username").orElse(user);
        String display = Stream.of("first_name", "last_name").flatMap(part -> entity.string(part).stream())
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        return new Confirmed(new Account(session.site(), name, entity.id(), display.isEmpty() ? name : display),
                Session.open(session.site(), credentials, ProductConnection.options()),
                information.globalKey().orElse(false));
    }

    private static Rejected rejected(SignInField signInField, Problem problem) {
        return new Rejected(problem, Optional.of(signInField), false);
    }

    private static Rejected rejected(FtrackException e) {
        return switch (e) {
            case UnreachableException unreachable -> new Rejected(e.problem(), Optional.of(SignInField.SITE), true);
            case NotFtrackException not -> new Rejected(e.problem(), Optional.of(SignInField.SITE), true);
            case CredentialsRefusedException refused -> rejected(SignInField.KEY, e.problem());
            case PermissionDeniedException denied -> rejected(SignInField.USER, e.problem());
            case ServerErrorException error -> new Rejected(e.problem(), Optional.empty(), error.temporary());
            default -> new Rejected(e.problem(), Optional.empty(), true);
        };
    }
}
