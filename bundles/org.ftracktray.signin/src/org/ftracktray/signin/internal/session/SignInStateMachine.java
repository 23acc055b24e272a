// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.session;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.client.Snapshots;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;

/**
 * The one attempt to sign in that is under way, the one user who is signed in, and the one snapshot that tells about both. What
 * an attempt does after another one replaced it has no effect.
 */
public final class SignInStateMachine {
    private final Snapshots<SignInState> snapshots;
    private final SignOutSequence signOutSequence;
    private SignInAttempt attempt;
    private SignedInUser user;

    /** @param signOutLimit how long each of those who work with a session may take to end that */
    public SignInStateMachine(Duration signOutLimit, Consumer<RuntimeException> listenerFailures) {
        this.signOutSequence = new SignOutSequence(signOutLimit, listenerFailures);
        this.snapshots = new Snapshots<>(SignedOut.withoutProblem(), listenerFailures);
    }

    public SignInState state() {
        return snapshots.now();
    }

    public Registration onState(Consumer<SignInState> listener) {
        return snapshots.listen(listener);
    }

    public Registration onSignOut(Runnable listener) {
        return signOutSequence.register(listener);
    }

    /** Blocks until the sign-out under way is complete; nobody is signed in before. */
    public void awaitSignOut() throws InterruptedException {
        signOutSequence.await();
    }

    /** Blocks for a moment, so that a sign-out can be completed before the program ends. */
    public void awaitSignOutAtEnd() throws InterruptedException {
        signOutSequence.awaitAtEnd();
    }

    public synchronized Optional<Session> session() {
        return state() instanceof SignedIn ? Optional.of(user.session()) : Optional.empty();
    }

    /** The user who is signed in, or was until the attempt under way began. */
    public synchronized Optional<Account> presentAccount() {
        return Optional.ofNullable(user).map(SignedInUser::account);
    }

    /** Starts an attempt in place of any other; the present user waits behind it until it is known what comes of it. */
    public synchronized SignInAttempt begin(SignInState first) {
        endAttempt();
        attempt = new SignInAttempt();
        snapshots.publish(first);
        return attempt;
    }

    /** The attempt under way, empty when there is none. */
    public synchronized Optional<SignInAttempt> underWay() {
        return Optional.ofNullable(attempt);
    }

    public synchronized boolean move(SignInAttempt mover, SignInState next) {
        if (mover != attempt) {
            return false;
        }
        snapshots.publish(next);
        return true;
    }

    /**
     * The user of the attempt is signed in now.
     *
     * @param entering run with the state machine locked, before any listener is told of the user
     * @return false when the attempt was replaced meanwhile; nothing has changed then
     */
    synchronized boolean succeed(SignInAttempt winner, SignedInUser newcomer, Runnable entering) {
        if (winner != attempt) {
            return false;
        }
        endAttempt();
        dismiss(left -> () -> {});
        user = newcomer;
        entering.run();
        snapshots.publish(user.state());
        return true;
    }

    /**
     * Ends an attempt; the user who was present before it is so again.
     *
     * @return false when it was replaced meanwhile
     */
    public synchronized boolean fail(SignInAttempt loser, Problem problem, Optional<SignInField> field) {
        if (loser != attempt) {
            return false;
        }
        fail(problem, field);
        return true;
    }

    /** What was asked for cannot even be tried. */
    public synchronized void fail(Problem problem, Optional<SignInField> field) {
        endAttempt();
        snapshots.publish(user == null
                ? new SignedOut(Optional.of(problem), field)
                : user.state(Optional.of(problem)));
    }

    /** Ends the attempt under way; the user who was present before it is so again. */
    public synchronized void cancel() {
        if (attempt != null) {
            endAttempt();
            snapshots.publish(user == null ? SignedOut.withoutProblem() : user.state());
        }
    }

    /**
     * Signs out.
     *
     * @param forgetting told who leaves before anybody else is; gives what is to be done when the
     *     listeners have ended and the session is closed
     */
    public synchronized void clear(Function<Account, Runnable> forgetting) {
        leave(SignedOut.withoutProblem(), forgetting);
    }

    /** Whose session it is; empty for sessions of the past. */
    public synchronized Optional<Account> accountOf(Session session) {
        return user != null && user.session() == session ? Optional.of(user.account()) : Optional.empty();
    }

    /** Signs out because the session's key is not accepted any more; ignores sessions of the past. */
    public synchronized void refuse(Session session, Problem problem) {
        if (accountOf(session).isEmpty()) {
            return;
        }
        if (attempt != null) {
            dismiss(left -> () -> {});
        } else {
            leave(new SignedOut(Optional.of(problem), Optional.of(SignInField.KEY)), left -> () -> {});
        }
    }

    /** The present user's key is kept elsewhere now. */
    public synchronized void nowKept(Account account, KeyStorage storage) {
        if (user != null && user.account().isSameAs(account)) {
            user = user.with(storage);
            if (attempt == null) {
                snapshots.publish(user.state());
            }
        }
    }

    private void leave(SignedOut next, Function<Account, Runnable> forgetting) {
        endAttempt();
        dismiss(forgetting);
        snapshots.publish(next);
    }

    private void dismiss(Function<Account, Runnable> forgetting) {
        if (user != null) {
            signOutSequence.begin(user, forgetting.apply(user.account()));
            user = null;
        }
    }

    private void endAttempt() {
        if (attempt != null) {
            attempt.end();
            attempt = null;
        }
    }
}
