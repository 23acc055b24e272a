// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.browser;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Problem;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.SiteCheck;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.ProductConnection;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState.Checking;
import org.ftracktray.signin.SignInState.Confirming;
import org.ftracktray.signin.SignInState.WaitingForBrowser;
import org.ftracktray.signin.SiteVersion;
import org.ftracktray.signin.internal.key.KeyStoring;
import org.ftracktray.signin.internal.problem.UserProblems;
import org.ftracktray.signin.internal.session.CredentialsCheck;
import org.ftracktray.signin.internal.session.IdentityCheck;
import org.ftracktray.signin.internal.session.IdentityCheck.Confirmed;
import org.ftracktray.signin.internal.session.IdentityCheck.Outcome;
import org.ftracktray.signin.internal.session.IdentityCheck.Rejected;
import org.ftracktray.signin.internal.session.SignInAttempt;
import org.ftracktray.signin.internal.session.SignInStateMachine;
import org.ftracktray.signin.internal.site.SystemEnvironment;

/** Signs in through the site's own page and a redirect to this machine. */
public final class BrowserSignIn {
    private final SignInStateMachine stateMachine;
    private final CredentialsCheck credentialsCheck;
    private final SystemEnvironment environment;
    private final Function<ApiKey, KeyStoring> keeping;
    private final Clock clock;
    private final ILog log;

    public BrowserSignIn(SignInStateMachine stateMachine, CredentialsCheck credentialsCheck,
            SystemEnvironment environment,
            Function<ApiKey, KeyStoring> keeping, Clock clock, ILog log) {
        this.stateMachine = stateMachine;
        this.credentialsCheck = credentialsCheck;
        this.environment = environment;
        this.keeping = keeping;
        this.clock = clock;
        this.log = log;
    }

    /** Returns when the browser came back, the limit ended or the attempt was replaced. */
    public void run(SignInAttempt attempt, URI site, BrowserOptions options) throws InterruptedException {
        switch (SiteAddress.check(site, ProductConnection.options())) {
            case SiteCheck.Failed failed ->
                stateMachine.fail(attempt, failed.reason().problem(), Optional.of(SignInField.SITE));
            case SiteCheck.Ok ok -> {
                Optional<Problem> unusable = SiteVersion.problem(ok);
                if (unusable.isPresent()) {
                    stateMachine.fail(attempt, unusable.get(), Optional.of(SignInField.SITE));
                } else {
                    wait(attempt, site, ok.finalAddress(), options);
                }
            }
        }
    }

    private void wait(SignInAttempt attempt, URI asked, URI site, BrowserOptions options) throws InterruptedException {
        LoopbackRedirectServer listener;
        try {
            boolean confirmed = options.bareRedirect();
            listener = new LoopbackRedirectServer(options.bareRedirect(),
                    answer -> answered(attempt, site, answer,
                            confirmed ? Optional.of(options.limit()) : Optional.empty()),
                    log);
        } catch (IOException e) {
            log.error("No port on loopback could be opened.", e);
            stateMachine.fail(attempt, UserProblems.cannotListen(), Optional.empty());
            return;
        }
        attempt.atEnd(listener::close);
        Duration limit = options.limit();
        Instant until = clock.instant().plus(limit);
        if (stateMachine.move(attempt,
                new WaitingForBrowser(asked, BrowserLink.to(site, listener.address(), environment), until))
                && attempt.pause(limit) && stateMachine.state() instanceof WaitingForBrowser) {
            stateMachine.fail(attempt, UserProblems.nobodyCame(limit), Optional.empty());
        }
    }

    /** @param confirmation how long a person may take to confirm the user, empty when nobody has to */
    private BrowserPage answered(SignInAttempt attempt, URI site, RedirectParameters answer,
            Optional<Duration> confirmation) {
        if (!stateMachine.move(attempt, new Checking(site, answer.user()))) {
            return BrowserPage.superseded();
        }
        if (answer.user().isEmpty() || answer.key().isEmpty()) {
            return failed(attempt, UserProblems.noKeyFromSite(site), Optional.empty());
        }
        try {
            String user = answer.user().get();
            ApiKey key = answer.key().get();
            return confirmation.isPresent()
                    ? ask(attempt, IdentityCheck.check(site, user, key), key, confirmation.get())
                    : check(attempt, site, user, key);
        } catch (RuntimeException e) {
            log.error("The check after the browser sign-in failed unexpectedly.", e);
            return failed(attempt, UserProblems.failed(), Optional.empty());
        }
    }

    private BrowserPage check(SignInAttempt attempt, URI site, String user, ApiKey key) {
        Optional<Account> before = stateMachine.presentAccount();
        Outcome outcome = credentialsCheck.admit(attempt, site, user, key, keeping.apply(key));
        return switch (outcome) {
            case Confirmed confirmed when stateMachine.presentAccount().equals(Optional.of(confirmed.account())) ->
                BrowserPage.signedIn(confirmed.account(), before);
            case Confirmed confirmed -> BrowserPage.superseded();
            case Rejected rejected -> failed(attempt, rejected.problem(), rejected.field());
        };
    }

    /** The browser is answered at once; what the person says in the window decides. */
    private BrowserPage ask(SignInAttempt attempt, Outcome outcome, ApiKey key, Duration limit) {
        return switch (outcome) {
            case Rejected rejected -> failed(attempt, rejected.problem(), rejected.field());
            case Confirmed found -> {
                attempt.expectWakeUp();
                if (!stateMachine.move(attempt, new Confirming(found.account(), clock.instant().plus(limit)))) {
                    found.session().close();
                    yield BrowserPage.superseded();
                }
                Thread.ofVirtual().name("ftrack confirmation").start(() -> decide(attempt, found, key, limit));
                yield BrowserPage.confirm(found.account());
            }
        };
    }

    private void decide(SignInAttempt attempt, Confirmed found, ApiKey key, Duration limit) {
        try {
            if (attempt.isWokenWithin(limit)) {
                stateMachine.move(attempt, new Checking(found.account().site(), Optional.of(found.account().user())));
                credentialsCheck.admit(attempt, found, keeping.apply(key));
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The confirmed sign-in failed unexpectedly.", e);
            stateMachine.fail(attempt, UserProblems.failed(), Optional.empty());
            return;
        }
        found.session().close();
        stateMachine.fail(attempt, UserProblems.notConfirmed(found.account().user()), Optional.empty());
    }

    private BrowserPage failed(SignInAttempt attempt, Problem problem, Optional<SignInField> field) {
        Optional<Account> still = stateMachine.presentAccount();
        return stateMachine.fail(attempt, problem, field)
                ? BrowserPage.failed(problem, still)
                : BrowserPage.superseded();
    }
}
