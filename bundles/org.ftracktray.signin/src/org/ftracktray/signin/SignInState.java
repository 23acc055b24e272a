// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import org.ftracktray.client.Problem;

/** How far signing in has come. Immutable snapshots; every view shows the same one. */
public sealed interface SignInState {

    /**
     * Nobody is signed in and nothing is under way.
     *
     * @param problem why the last attempt failed or ended, empty at the beginning, after a cancel and after signing out
     * @param field the input the problem belongs to, empty when it belongs to none
     */
    record SignedOut(Optional<Problem> problem, Optional<SignInField> field) implements SignInState {

        /** Signed out without anything to complain about. */
        public static SignedOut withoutProblem() {
            return new SignedOut(Optional.empty(), Optional.empty());
        }
    }

    /**
     * The answer of the browser is awaited. Whoever shows this state for a link it has not opened yet opens the link.
     *
     * @param site the site that is signed in to
     * @param link the page to open in the browser; holds a one-time secret, so show it only to the user
     * @param until when waiting ends by itself
     */
    record WaitingForBrowser(URI site, URI link, Instant until) implements SignInState {}

    /**
     * The site is being asked whether site, user and key are right.
     *
     * @param site the site that is asked
     * @param user the user name, empty when it is not known yet
     */
    record Checking(URI site, Optional<String> user) implements SignInState {}

    /**
     * The browser came back in a way that any web page could have made it come back in, so a person has to say that it is
     * the right user before anything is kept: {@link SignIn#confirm()} goes on, {@link SignIn#cancel()} ends it.
     *
     * @param account who the site says it is
     * @param until when it ends by itself
     */
    record Confirming(Account account, Instant until) implements SignInState {}

    /**
     * A kept account could not be checked because the site cannot be reached now. Nothing is lost and nobody needs to
     * sign in again: another attempt follows by itself, or at once with {@link SignIn#restore()}.
     *
     * @param account the kept account
     * @param reason why the site cannot be reached
     * @param nextAttempt when the next attempt starts
     */
    record Restoring(Account account, Problem reason, Instant nextAttempt) implements SignInState {}

    /**
     * The key of the kept account lies in the password file; {@link SignIn#unlock(char[])} continues.
     *
     * @param account the kept account
     * @param problem why the last password was not accepted, empty when none was tried
     */
    record Locked(Account account, Optional<Problem> problem) implements SignInState {}

    /**
     * Signed in; {@link SignIn#session()} is present.
     *
     * @param account who is signed in
     * @param since when this session began
     * @param kept where the key is kept
     * @param globalKey whether the key is a global one of the site, which works with every user's name, and so not a
     *     proof of who is there
     * @param lastAttempt why the last attempt to sign in as somebody else failed, empty when none did
     */
    record SignedIn(Account account, Instant since, KeyStorage kept, boolean globalKey, Optional<Problem> lastAttempt)
            implements
                SignInState {

        /** Signed in with a personal key. */
        public SignedIn(Account account, Instant since, KeyStorage kept) {
            this(account, since, kept, false, Optional.empty());
        }
    }
}
