// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.client.Snapshots;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.Field;
import org.ftracktray.signin.Kept;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;

/**
 * Who is on the stage: the one attempt under way, the one user present, and the one snapshot that tells about both. What
 * an attempt does after another one replaced it has no effect.
 */
final class Stage {
    private final Snapshots<SignInState> snapshots;
    private final Farewell farewell;
    private Attempt attempt;
    private Present present;

    /** @param goodbye how long each of those who work with a session may take to end that */
    Stage(Duration goodbye, Consumer<RuntimeException> listenerFailures) {
        this.farewell = new Farewell(goodbye, listenerFailures);
        this.snapshots = new Snapshots<>(SignedOut.calmly(), listenerFailures);
    }

    SignInState state() {
        return snapshots.now();
    }

    Registration onState(Consumer<SignInState> listener) {
        return snapshots.listen(listener);
    }

    Registration onLeaving(Runnable goodbye) {
        return farewell.with(goodbye);
    }

    /** Blocks until whoever left has said good-bye; nobody new comes before. */
    void awaitFarewell() throws InterruptedException {
        farewell.await();
    }

    /** Blocks for a moment, so that whoever left can say good-bye before the program ends. */
    void awaitFarewellAtEnd() throws InterruptedException {
        farewell.awaitAtEnd();
    }

    synchronized Optional<Session> session() {
        return state() instanceof SignedIn ? Optional.of(present.session()) : Optional.empty();
    }

    /** The user who is signed in, or was until the attempt under way began. */
    synchronized Optional<Account> presentAccount() {
        return Optional.ofNullable(present).map(Present::account);
    }

    /** Starts an attempt in place of any other; the present user waits behind it until it is known what comes of it. */
    synchronized Attempt begin(SignInState first) {
        endAttempt();
        attempt = new Attempt();
        snapshots.publish(first);
        return attempt;
    }

    /** The attempt under way, empty when there is none. */
    synchronized Optional<Attempt> underWay() {
        return Optional.ofNullable(attempt);
    }

    synchronized boolean move(Attempt mover, SignInState next) {
        if (mover != attempt) {
            return false;
        }
        snapshots.publish(next);
        return true;
    }

    /**
     * The newcomer takes the stage.
     *
     * @param entering run with the stage locked, before anybody hears of the newcomer
     * @return false when the attempt was replaced meanwhile; nothing has changed then
     */
    synchronized boolean succeed(Attempt winner, Present newcomer, Runnable entering) {
        if (winner != attempt) {
            return false;
        }
        endAttempt();
        dismiss(left -> () -> {});
        present = newcomer;
        entering.run();
        snapshots.publish(present.state());
        return true;
    }

    /**
     * Ends an attempt; the user who was present before it is so again.
     *
     * @return false when it was replaced meanwhile
     */
    synchronized boolean fail(Attempt loser, Problem problem, Optional<Field> field) {
        if (loser != attempt) {
            return false;
        }
        fail(problem, field);
        return true;
    }

    /** What was asked for cannot even be tried. */
    synchronized void fail(Problem problem, Optional<Field> field) {
        endAttempt();
        snapshots.publish(present == null
                ? new SignedOut(Optional.of(problem), field)
                : present.state(Optional.of(problem)));
    }

    /** Ends the attempt under way; the user who was present before it is so again. */
    synchronized void cancel() {
        if (attempt != null) {
            endAttempt();
            snapshots.publish(present == null ? SignedOut.calmly() : present.state());
        }
    }

    /**
     * Empties the stage.
     *
     * @param forgetting told who leaves before anybody else is; gives what is to be done when everybody has said
     *     good-bye and the session is closed
     */
    synchronized void clear(Function<Account, Runnable> forgetting) {
        leave(SignedOut.calmly(), forgetting);
    }

    /** Whose session it is; empty for sessions of the past. */
    synchronized Optional<Account> accountOf(Session session) {
        return present != null && present.session() == session ? Optional.of(present.account()) : Optional.empty();
    }

    /** Empties the stage because the session's key is not accepted any more; ignores sessions of the past. */
    synchronized void refuse(Session session, Problem problem) {
        if (accountOf(session).isEmpty()) {
            return;
        }
        if (attempt != null) {
            dismiss(left -> () -> {});
        } else {
            leave(new SignedOut(Optional.of(problem), Optional.of(Field.KEY)), left -> () -> {});
        }
    }

    /** The present user's key is kept elsewhere now. */
    synchronized void nowKept(Account account, Kept kept) {
        if (present != null && present.account().isSameAs(account)) {
            present = present.with(kept);
            if (attempt == null) {
                snapshots.publish(present.state());
            }
        }
    }

    private void leave(SignedOut next, Function<Account, Runnable> forgetting) {
        endAttempt();
        dismiss(forgetting);
        snapshots.publish(next);
    }

    private void dismiss(Function<Account, Runnable> forgetting) {
        if (present != null) {
            farewell.to(present, forgetting.apply(present.account()));
            present = null;
        }
    }

    private void endAttempt() {
        if (attempt != null) {
            attempt.end();
            attempt = null;
        }
    }
}
