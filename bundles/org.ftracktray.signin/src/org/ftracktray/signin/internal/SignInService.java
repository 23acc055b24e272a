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
import org.ftracktray.signin.BrowserUserQuery;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.Checking;
import org.ftracktray.signin.SignInState.Locked;
import org.ftracktray.signin.SignInState.Restoring;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.WaitingForBrowser;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.signin.internal.browser.BrowserOptions;
import org.ftracktray.signin.internal.browser.BrowserSignIn;
import org.ftracktray.signin.internal.browser.RedirectUserQuery;
import org.ftracktray.signin.internal.key.ApiKeys;
import org.ftracktray.signin.internal.key.KeyNotStoredException;
import org.ftracktray.signin.internal.key.KeyStoring;
import org.ftracktray.signin.internal.problem.UserProblems;
import org.ftracktray.signin.internal.session.CredentialsCheck;
import org.ftracktray.signin.internal.session.IdentityCheck.Rejected;
import org.ftracktray.signin.internal.session.RefusedKeys;
import org.ftracktray.signin.internal.session.SessionRestore;
import org.ftracktray.signin.internal.session.SignInAttempt;
import org.ftracktray.signin.internal.session.SignInStateMachine;
import org.ftracktray.signin.internal.session.TypedCredentials;
import org.ftracktray.signin.internal.site.EnvironmentAccount;
import org.ftracktray.signin.internal.site.Settings;
import org.ftracktray.signin.internal.site.SystemEnvironment;

/** Runs each way to sign in as an attempt on its own thread and keeps what came of it on the {@link SignInStateMachine}. */
public class SignInService implements SignIn {
    private static final Duration SIGN_OUT_LIMIT = Duration.ofSeconds(2);

    private final SiteSetting site;
    private final SystemEnvironment environment;
    private final ApiKeys apiKeys;
    private final SignInStateMachine stateMachine;
    private final CredentialsCheck credentialsCheck;
    private final SessionRestore sessionRestore;
    private final BrowserSignIn browser;
    private final BrowserOptions browserOptions;
    private final RefusedKeys refusedKeys;
    private final Clock clock;
    private final ILog log;

    /** What an attempt does on its thread. */
    private interface Way {
        void run(SignInAttempt attempt) throws InterruptedException;
    }

    SignInService(SiteSetting site, SystemEnvironment environment, Settings settings, ApiKeys apiKeys, Clock clock,
            ILog log) {
        this(site, environment, settings, apiKeys, clock, SIGN_OUT_LIMIT, log);
    }

    /** @param signOutLimit how long each of those who work with a session may take to end that */
    SignInService(SiteSetting site, SystemEnvironment environment, Settings settings, ApiKeys apiKeys, Clock clock,
            Duration signOutLimit, ILog log) {
        this.site = site;
        this.environment = environment;
        this.apiKeys = apiKeys;
        this.browserOptions = new BrowserOptions(environment, log);
        this.clock = clock;
        this.log = log;
        this.stateMachine = new SignInStateMachine(signOutLimit,
                e -> log.error("A listener of the sign-in failed.", e));
        this.refusedKeys = new RefusedKeys(stateMachine);
        this.credentialsCheck = new CredentialsCheck(stateMachine, clock, this::refused);
        this.sessionRestore = new SessionRestore(stateMachine, credentialsCheck, clock);
        this.browser = new BrowserSignIn(stateMachine, credentialsCheck, environment, this::fresh, clock, log);
    }

    /** Ends what is under way and closes the session; kept keys stay. */
    void close() {
        stateMachine.clear(left -> () -> {});
        try {
            stateMachine.awaitSignOutAtEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        apiKeys.close();
    }

    @Override
    public SignInState state() {
        return stateMachine.state();
    }

    @Override
    public Registration onState(Consumer<SignInState> listener) {
        return stateMachine.onState(listener);
    }

    @Override
    public Registration onSignOut(Runnable listener) {
        return stateMachine.onSignOut(listener);
    }

    @Override
    public Optional<Session> session() {
        return stateMachine.session();
    }

    @Override
    public void restore() {
        switch (state()) {
            case SignedIn signedIn -> log.info("Nothing to restore: " + signedIn.account().user() + " is signed in.");
            case Restoring restoring -> {
                RefusedProxyPasswords.tryAgain();
                stateMachine.underWay().ifPresent(SignInAttempt::wakeUp);
            }
            default -> EnvironmentAccount.find(environment, site).ifPresentOrElse(this::useEnvironment, this::useLast);
        }
    }

    @Override
    public Optional<String> environmentUser() {
        return EnvironmentAccount.user(environment);
    }

    @Override
    public void withBrowser(URI asked) {
        if (!(state() instanceof WaitingForBrowser waiting && waiting.site().equals(asked))) {
            start(new Checking(asked, Optional.empty()), attempt -> browser.run(attempt, asked, browserOptions));
        }
    }

    @Override
    public BrowserUserQuery queryBrowserUser() {
        Account account = stateMachine.presentAccount()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
        try {
            return new RedirectUserQuery(account, environment, browserOptions, clock, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void withApiKey(URI asked, String user, ApiKey key) {
        TypedCredentials typed = TypedCredentials.understand(user, key);
        if (typed.user().isEmpty()) {
            stateMachine.fail(UserProblems.userMissing(), Optional.of(SignInField.USER));
            return;
        }
        start(new Checking(asked, Optional.of(typed.user())), attempt -> {
            if (credentialsCheck.admit(attempt, asked, typed.user(), typed.key(),
                    fresh(typed.key())) instanceof Rejected rejected) {
                stateMachine.fail(attempt, rejected.problem(), rejected.field());
            }
        });
    }

    @Override
    public void withUnstoredApiKey(URI asked, String user, ApiKey key) {
        Account account = new Account(asked, user, "", user);
        start(new Checking(asked, Optional.of(user)), attempt -> sessionRestore.run(attempt, account, key,
                KeyStoring.nothing(new KeyStorage.SessionOnly("It was given when the program was started.")),
                reason -> logRefusal(account, reason)));
    }

    @Override
    public void confirm() {
        if (state() instanceof SignInState.Confirming) {
            stateMachine.underWay().ifPresent(SignInAttempt::wakeUp);
        }
    }

    @Override
    public void cancel() {
        stateMachine.cancel();
    }

    @Override
    public void signOut() {
        stateMachine.clear(this::forgetOurs);
    }

    @Override
    public List<Account> accounts() {
        return apiKeys.accounts();
    }

    @Override
    public void switchTo(Account account) {
        if (apiKeys.isLocked(account)) {
            start(new Locked(account, Optional.empty()), attempt -> {});
        } else {
            start(new Checking(account.site(), Optional.of(account.user())), attempt -> useKept(attempt, account));
        }
    }

    @Override
    public Optional<Problem> refusal(Account account) {
        return refusedKeys.of(account);
    }

    @Override
    public void forget(Account account) {
        refusedKeys.clear(account);
        if (state() instanceof SignedIn signedIn && signedIn.account().isSameAs(account)) {
            stateMachine.clear(apiKeys::forget);
        } else {
            apiKeys.forget(account).run();
        }
    }

    @Override
    public void refused(Session session, FtrackException reason) {
        // first, so that whoever is told of the new state finds the reason
        stateMachine.accountOf(session).ifPresent(account -> refused(account, reason.problem()));
        stateMachine.refuse(session, reason.problem());
    }

    /** The key stays: the refusal may pass, and there is none better before a new one is here. */
    private void refused(Account account, Problem reason) {
        logRefusal(account, reason);
        if (apiKeys.accounts().stream().anyMatch(account::isSameAs)) {
            refusedKeys.put(account, reason);
        }
    }

    private void logRefusal(Account account, Problem reason) {
        log.warn("The site refused the key of " + account.user() + ": " + reason.sentence());
    }

    /** A key of the environment or the command line is not ours, nor is one that is kept for the same account. */
    private Runnable forgetOurs(Account left) {
        return apiKeys.holds(left) ? apiKeys.forget(left) : () -> {};
    }

    @Override
    public void keepWithPassword(char[] password) {
        char[] copy = password.clone();
        stateMachine.presentAccount()
                .ifPresentOrElse(account -> Thread.ofVirtual().name("ftrack password file").start(() -> {
                    try {
                        stateMachine.nowKept(account, apiKeys.keepWithPassword(account, copy));
                    } catch (RuntimeException e) {
                        log.error("The key could not be kept in a password file.", e);
                        stateMachine.nowKept(account,
                                new KeyStorage.SessionOnly("The password file failed; the log says more."));
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
            case EnvironmentAccount.Incomplete incomplete -> stateMachine.fail(incomplete.problem(),
                    Optional.of(incomplete.field()));
            case EnvironmentAccount.Complete complete -> {
                Account account = complete.account();
                start(new Checking(account.site(), Optional.of(account.user())), attempt -> sessionRestore.run(attempt,
                        account, complete.key(), KeyStoring.nothing(new KeyStorage.Environment()),
                        reason -> logRefusal(account, reason)));
            }
        }
    }

    private void useLast() {
        accounts().stream()
                .filter(account -> !site.origin().isFixed() || site.site().equals(Optional.of(account.site())))
                .findFirst().ifPresent(this::switchTo);
    }

    private void useKept(SignInAttempt attempt, Account account) throws InterruptedException {
        Optional<ApiKey> key;
        try {
            key = apiKeys.find(account);
        } catch (KeyNotStoredException e) {
            log.warn("The kept key of " + account.user() + " cannot be read.", e);
            stateMachine.fail(attempt, UserProblems.keyUnreadable(account.user(), e.getMessage()),
                    Optional.of(SignInField.KEY));
            return;
        }
        if (key.isEmpty()) {
            stateMachine.fail(attempt, UserProblems.keyNotKept(account.user()), Optional.of(SignInField.KEY));
        } else {
            sessionRestore.run(attempt, account, key.get(), apiKeys.again(account, key.get(), stateMachine::nowKept),
                    reason -> refused(account, reason));
        }
    }

    private void unlock(SignInAttempt attempt, Account account, char[] password) throws InterruptedException {
        try {
            if (apiKeys.unlock(password)) {
                useKept(attempt, account);
            } else {
                stateMachine.move(attempt, new Locked(account, Optional.of(UserProblems.wrongPassword())));
            }
        } catch (KeyNotStoredException e) {
            log.error("The password file cannot be opened.", e);
            stateMachine.fail(attempt, UserProblems.keyUnreadable(account.user(), e.getMessage()),
                    Optional.of(SignInField.KEY));
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private KeyStoring fresh(ApiKey key) {
        return apiKeys.fresh(key, stateMachine::nowKept);
    }

    /** Somebody asks for it, and so for another try of what a proxy refused. */
    private void start(SignInState first, Way way) {
        RefusedProxyPasswords.tryAgain();
        SignInAttempt attempt = stateMachine.begin(first);
        Thread.ofVirtual().name("ftrack sign-in").start(() -> run(way, attempt));
    }

    private void run(Way way, SignInAttempt attempt) {
        try {
            stateMachine.awaitSignOut();
            way.run(attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("Signing in failed unexpectedly.", e);
            stateMachine.fail(attempt, UserProblems.failed(), Optional.empty());
        }
    }
}
