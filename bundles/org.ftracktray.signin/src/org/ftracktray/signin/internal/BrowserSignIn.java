// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

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
import org.ftracktray.signin.Field;
import org.ftracktray.signin.SignInState.Checking;
import org.ftracktray.signin.SignInState.Confirming;
import org.ftracktray.signin.SignInState.WaitingForBrowser;
import org.ftracktray.signin.SiteVersion;
import org.ftracktray.signin.internal.IdentityCheck.Confirmed;
import org.ftracktray.signin.internal.IdentityCheck.Outcome;
import org.ftracktray.signin.internal.IdentityCheck.Rejected;

/** Signs in through the site's own page and a redirect to this machine. */
final class BrowserSignIn {
    private final Stage stage;
    private final Admission admission;
    private final Surroundings surroundings;
    private final Function<ApiKey, Keeping> keeping;
    private final Clock clock;
    private final ILog log;

    BrowserSignIn(Stage stage, Admission admission, Surroundings surroundings,
            Function<ApiKey, Keeping> keeping, Clock clock, ILog log) {
        this.stage = stage;
        this.admission = admission;
        this.surroundings = surroundings;
        this.keeping = keeping;
        this.clock = clock;
        this.log = log;
    }

    /** Returns when the browser came back, the limit ended or the attempt was replaced. */
    void run(Attempt attempt, URI site, BrowserOptions options) throws InterruptedException {
        switch (SiteAddress.check(site)) {
            case SiteCheck.Failed failed ->
                stage.fail(attempt, failed.reason().problem(), Optional.of(Field.SITE));
            case SiteCheck.Ok ok -> {
                Optional<Problem> unusable = SiteVersion.problem(ok);
                if (unusable.isPresent()) {
                    stage.fail(attempt, unusable.get(), Optional.of(Field.SITE));
                } else {
                    wait(attempt, site, ok.finalAddress(), options);
                }
            }
        }
    }

    private void wait(Attempt attempt, URI asked, URI site, BrowserOptions options) throws InterruptedException {
        RedirectListener listener;
        try {
            boolean confirmed = options.bareRedirect();
            listener = new RedirectListener(options.bareRedirect(),
                    answer -> answered(attempt, site, answer,
                            confirmed ? Optional.of(options.limit()) : Optional.empty()),
                    log);
        } catch (IOException e) {
            log.error("No port on loopback could be opened.", e);
            stage.fail(attempt, UserProblems.cannotListen(), Optional.empty());
            return;
        }
        attempt.atEnd(listener::close);
        Duration limit = options.limit();
        Instant until = clock.instant().plus(limit);
        if (stage.move(attempt,
                new WaitingForBrowser(asked, BrowserLink.to(site, listener.address(), surroundings), until))
                && attempt.pause(limit) && stage.state() instanceof WaitingForBrowser) {
            stage.fail(attempt, UserProblems.nobodyCame(limit), Optional.empty());
        }
    }

    /** @param confirmation how long a person may take to confirm the user, empty when nobody has to */
    private BrowserPage answered(Attempt attempt, URI site, RedirectAnswer answer, Optional<Duration> confirmation) {
        if (!stage.move(attempt, new Checking(site, answer.user()))) {
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

    private BrowserPage check(Attempt attempt, URI site, String user, ApiKey key) {
        Optional<Account> before = stage.presentAccount();
        Outcome outcome = admission.admit(attempt, site, user, key, keeping.apply(key));
        return switch (outcome) {
            case Confirmed confirmed when stage.presentAccount().equals(Optional.of(confirmed.account())) ->
                BrowserPage.signedIn(confirmed.account(), before);
            case Confirmed confirmed -> BrowserPage.superseded();
            case Rejected rejected -> failed(attempt, rejected.problem(), rejected.field());
        };
    }

    /** The browser is answered at once; what the person says in the window decides. */
    private BrowserPage ask(Attempt attempt, Outcome outcome, ApiKey key, Duration limit) {
        return switch (outcome) {
            case Rejected rejected -> failed(attempt, rejected.problem(), rejected.field());
            case Confirmed found -> {
                attempt.expectWakeUp();
                if (!stage.move(attempt, new Confirming(found.account(), clock.instant().plus(limit)))) {
                    found.session().close();
                    yield BrowserPage.superseded();
                }
                Thread.ofVirtual().name("ftrack confirmation").start(() -> decide(attempt, found, key, limit));
                yield BrowserPage.confirm(found.account());
            }
        };
    }

    private void decide(Attempt attempt, Confirmed found, ApiKey key, Duration limit) {
        try {
            if (attempt.isWokenWithin(limit)) {
                stage.move(attempt, new Checking(found.account().site(), Optional.of(found.account().user())));
                admission.admit(attempt, found, keeping.apply(key));
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The confirmed sign-in failed unexpectedly.", e);
            stage.fail(attempt, UserProblems.failed(), Optional.empty());
            return;
        }
        found.session().close();
        stage.fail(attempt, UserProblems.notConfirmed(found.account().user()), Optional.empty());
    }

    private BrowserPage failed(Attempt attempt, Problem problem, Optional<Field> field) {
        Optional<Account> still = stage.presentAccount();
        return stage.fail(attempt, problem, field) ? BrowserPage.failed(problem, still) : BrowserPage.superseded();
    }
}
