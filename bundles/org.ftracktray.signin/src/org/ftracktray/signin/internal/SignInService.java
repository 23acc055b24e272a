// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.ApiKey;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Problem;
import org.ftracktray.client.RefusedProxyPasswords;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.BrowserQuestion;
import org.ftracktray.signin.Field;
import org.ftracktray.signin.Kept;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.Checking;
import org.ftracktray.signin.SignInState.Locked;
import org.ftracktray.signin.SignInState.Restoring;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.WaitingForBrowser;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.signin.internal.IdentityCheck.Rejected;

/** Runs each way to sign in as an attempt on its own thread and keeps what came of it on the {@link Stage}. */
class SignInService implements SignIn {
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final SiteSetting site;
    private final Surroundings surroundings;
    private final Keys keys;
    private final Stage stage;
    private final Admission admission;
    private final Restoration restoration;
    private final BrowserSignIn browser;
    private final BrowserOptions browserOptions;
    private final Refusals refusals;
    private final Clock clock;
    private final ILog log;

    /** What an attempt does on its thread. */
    private interface Way {
        void run(Attempt attempt) throws InterruptedException;
    }

    SignInService(SiteSetting site, Surroundings surroundings, Settings settings, Keys keys, Clock clock, ILog log) {
        this(site, surroundings, settings, keys, clock, GOODBYE, log);
    }

    /** @param goodbye how long each of those who work with a session may take to end that */
    SignInService(SiteSetting site, Surroundings surroundings, Settings settings, Keys keys, Clock clock,
            Duration goodbye, ILog log) {
        this.site = site;
        this.surroundings = surroundings;
        this.keys = keys;
        this.browserOptions = new BrowserOptions(surroundings, log);
        this.clock = clock;
        this.log = log;
        this.stage = new Stage(goodbye, e -> log.error("A listener of the sign-in failed.", e));
        this.refusals = new Refusals(stage);
        this.admission = new Admission(stage, clock, this::refused);
        this.restoration = new Restoration(stage, admission, clock);
        this.browser = new BrowserSignIn(stage, admission, surroundings, this::fresh, clock, log);
    }

    /** Ends what is under way and closes the session; kept keys stay. */
    void close() {
        stage.clear(left -> () -> {});
        try {
            stage.awaitFarewellAtEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keys.close();
    }

    @Override
    public SignInState state() {
        return stage.state();
    }

    @Override
    public Registration onState(Consumer<SignInState> listener) {
        return stage.onState(listener);
    }

    @Override
    public Registration onLeaving(Runnable goodbye) {
        return stage.onLeaving(goodbye);
    }

    @Override
    public Optional<Session> session() {
        return stage.session();
    }

    @Override
    public void restore() {
        switch (state()) {
            case SignedIn signedIn -> log.info("Nothing to restore: " + signedIn.account().user() + " is signed in.");
            case Restoring restoring -> {
                RefusedProxyPasswords.tryAgain();
                stage.underWay().ifPresent(Attempt::wakeUp);
            }
            default -> EnvironmentAccount.find(surroundings, site).ifPresentOrElse(this::useEnvironment, this::useLast);
        }
    }

    @Override
    public Optional<String> environmentUser() {
        return EnvironmentAccount.user(surroundings);
    }

    @Override
    public void withBrowser(URI asked) {
        if (!(state() instanceof WaitingForBrowser waiting && waiting.site().equals(asked))) {
            start(new Checking(asked, Optional.empty()), attempt -> browser.run(attempt, asked, browserOptions));
        }
    }

    @Override
    public BrowserQuestion whoIsInTheBrowser() {
        Account account = stage.presentAccount().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
        try {
            return new RedirectQuestion(account, surroundings, browserOptions, clock, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void withApiKey(URI asked, String user, ApiKey key) {
        TypedCredentials typed = TypedCredentials.understand(user, key);
        if (typed.user().isEmpty()) {
            stage.fail(UserProblems.userMissing(), Optional.of(Field.USER));
            return;
        }
        start(new Checking(asked, Optional.of(typed.user())), attempt -> {
            if (admission.admit(attempt, asked, typed.user(), typed.key(),
                    fresh(typed.key())) instanceof Rejected rejected) {
                stage.fail(attempt, rejected.problem(), rejected.field());
            }
        });
    }

    @Override
    public void withoutKeeping(URI asked, String user, ApiKey key) {
        Account account = new Account(asked, user, "", user);
        start(new Checking(asked, Optional.of(user)), attempt -> restoration.run(attempt, account, key,
                Keeping.nothing(new Kept.SessionOnly("It was given when the program was started.")),
                reason -> logRefusal(account, reason)));
    }

    @Override
    public void confirm() {
        if (state() instanceof SignInState.Confirming) {
            stage.underWay().ifPresent(Attempt::wakeUp);
        }
    }

    @Override
    public void cancel() {
        stage.cancel();
    }

    @Override
    public void signOut() {
        stage.clear(this::forgetOurs);
    }

    @Override
    public List<Account> accounts() {
        return keys.accounts();
    }

    @Override
    public void use(Account account) {
        if (keys.isLocked(account)) {
            start(new Locked(account, Optional.empty()), attempt -> {});
        } else {
            start(new Checking(account.site(), Optional.of(account.user())), attempt -> useKept(attempt, account));
        }
    }

    @Override
    public Optional<Problem> refusal(Account account) {
        return refusals.of(account);
    }

    @Override
    public void forget(Account account) {
        refusals.clear(account);
        if (state() instanceof SignedIn signedIn && signedIn.account().isSameAs(account)) {
            stage.clear(keys::forget);
        } else {
            keys.forget(account).run();
        }
    }

    @Override
    public void refused(Session session, FtrackException reason) {
        // first, so that whoever is told of the new state finds the reason
        stage.accountOf(session).ifPresent(account -> refused(account, reason.problem()));
        stage.refuse(session, reason.problem());
    }

    /** The key stays: the refusal may pass, and there is none better before a new one is here. */
    private void refused(Account account, Problem reason) {
        logRefusal(account, reason);
        if (keys.accounts().stream().anyMatch(account::isSameAs)) {
            refusals.put(account, reason);
        }
    }

    private void logRefusal(Account account, Problem reason) {
        log.warn("The site refused the key of " + account.user() + ": " + reason.sentence());
    }

    /** A key of the environment or the command line is not ours, nor is one that is kept for the same account. */
    private Runnable forgetOurs(Account left) {
        return keys.holds(left) ? keys.forget(left) : () -> {};
    }

    @Override
    public void keepWithPassword(char[] password) {
        char[] copy = password.clone();
        stage.presentAccount().ifPresentOrElse(account -> Thread.ofVirtual().name("ftrack password file").start(() -> {
            try {
                stage.nowKept(account, keys.keepWithPassword(account, copy));
            } catch (RuntimeException e) {
                log.error("The key could not be kept in a password file.", e);
                stage.nowKept(account, new Kept.SessionOnly("The password file failed; the log says more."));
            } finally {
                Arrays.fill(copy, ' ');
            }
        }), () -> Arrays.fill(copy, ' '));
    }

    @Override
    public void unlock(char[] password) {
        if (state() instanceof Locked locked) {
            char[] copy = password.clone();
            Account account = locked.account();
            start(new Checking(account.site(), Optional.of(account.user())), attempt -> unlock(attempt, account, copy));
        }
    }

    private void useEnvironment(EnvironmentAccount environment) {
        switch (environment) {
            case EnvironmentAccount.Incomplete incomplete -> stage.fail(incomplete.problem(),
                    Optional.of(incomplete.field()));
            case EnvironmentAccount.Complete complete -> {
                Account account = complete.account();
                start(new Checking(account.site(), Optional.of(account.user())), attempt -> restoration.run(attempt,
                        account, complete.key(), Keeping.nothing(new Kept.Environment()),
                        reason -> logRefusal(account, reason)));
            }
        }
    }

    private void useLast() {
        accounts().stream()
                .filter(account -> !site.origin().isFixed() || site.site().equals(Optional.of(account.site())))
                .findFirst().ifPresent(this::use);
    }

    private void useKept(Attempt attempt, Account account) throws InterruptedException {
        Optional<ApiKey> key;
        try {
            key = keys.find(account);
        } catch (NotKeptException e) {
            log.warn("The kept key of " + account.user() + " cannot be read.", e);
            stage.fail(attempt, UserProblems.keyUnreadable(account.user(), e.getMessage()), Optional.of(Field.KEY));
            return;
        }
        if (key.isEmpty()) {
            stage.fail(attempt, UserProblems.keyNotKept(account.user()), Optional.of(Field.KEY));
        } else {
            restoration.run(attempt, account, key.get(), keys.again(account, key.get(), stage::nowKept),
                    reason -> refused(account, reason));
        }
    }

    private void unlock(Attempt attempt, Account account, char[] password) throws InterruptedException {
        try {
            if (keys.unlock(password)) {
                useKept(attempt, account);
            } else {
                stage.move(attempt, new Locked(account, Optional.of(UserProblems.wrongPassword())));
            }
        } catch (NotKeptException e) {
            log.error("The password file cannot be opened.", e);
            stage.fail(attempt, UserProblems.keyUnreadable(account.user(), e.getMessage()), Optional.of(Field.KEY));
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private Keeping fresh(ApiKey key) {
        return keys.fresh(key, stage::nowKept);
    }

    /** Somebody asks for it, and so for another try of what a proxy refused. */
    private void start(SignInState first, Way way) {
        RefusedProxyPasswords.tryAgain();
        Attempt attempt = stage.begin(first);
        Thread.ofVirtual().name("ftrack sign-in").start(() -> run(way, attempt));
    }

    private void run(Way way, Attempt attempt) {
        try {
            stage.awaitFarewell();
            way.run(attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("Signing in failed unexpectedly.", e);
            stage.fail(attempt, UserProblems.failed(), Optional.empty());
        }
    }
}
