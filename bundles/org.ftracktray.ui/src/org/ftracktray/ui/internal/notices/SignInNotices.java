// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notices;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.client.Problem;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.Notice;
import org.ftracktray.ui.internal.notifications.Notice.Act;
import org.ftracktray.ui.internal.notifications.NoticeKind;

/**
 * What is told about signing in: who is signed in, that the site ended it, that nobody answered in the browser. Not what the
 * artist does: to cancel, or to sign out. One after the other, as {@code SignIn} tells of states.
 */
final class SignInNotices {
    private static final String SUBJECT = "signIn";

    private final Consumer<Notice> tell;
    private final Consumer<String> withdraw;
    private final Act show;
    private final Act again;
    private SignInState before = SignInState.SignedOut.withoutProblem();
    /** Who is signed in, also while somebody else is about to be. */
    private Optional<Account> present = Optional.empty();

    /**
     * @param show brings the window to the front
     * @param again begins to sign in
     */
    SignInNotices(Consumer<Notice> tell, Consumer<String> withdraw, Act show, Act again) {
        this.tell = tell;
        this.withdraw = withdraw;
        this.show = show;
        this.again = again;
    }

    void changed(SignInState state) {
        switch (state) {
            case SignInState.SignedIn in -> signedIn(in);
            case SignInState.SignedOut out -> {
                boolean wasPresent = present.isPresent() && before instanceof SignInState.SignedIn;
                present = Optional.empty();
                out.problem().ifPresentOrElse(problem -> tell.accept(ended(wasPresent, problem)),
                        () -> withdraw.accept(SUBJECT));
            }
            case SignInState.WaitingForBrowser waiting -> withdraw.accept(SUBJECT);
            case SignInState.Checking checking -> {
                // what comes of it is told
            }
            case SignInState.Confirming confirming -> {
                // the window asks
            }
            case SignInState.Restoring restoring -> present = Optional.empty();
            case SignInState.Locked locked -> present = Optional.empty();
        }
        before = state;
    }

    private void signedIn(SignInState.SignedIn in) {
        boolean same = present.filter(in.account()::isSameAs).isPresent();
        present = Optional.of(in.account());
        if (!same) {
            tell.accept(new Notice(NoticeKind.SIGNED_IN, SUBJECT, Messages.notify_signedIn_title,
                    NLS.bind(Messages.notify_signedIn, in.account().displayName(),
                            SiteAddress.shownAuthority(in.account().site())))
                    .opening(show));
        } else if (isUnderWay(before)) {
            in.lastAttempt().ifPresentOrElse(problem -> tell.accept(lapsed(problem)), () -> withdraw.accept(SUBJECT));
        }
    }

    private static boolean isUnderWay(SignInState state) {
        return state instanceof SignInState.WaitingForBrowser || state instanceof SignInState.Confirming
                || state instanceof SignInState.Checking;
    }

    private Notice ended(boolean bySite, Problem problem) {
        return bySite
                ? withActs(new Notice(NoticeKind.SIGNED_OUT, SUBJECT, Messages.login_ended_title, problem.sentence()))
                : lapsed(problem);
    }

    private Notice lapsed(Problem problem) {
        return withActs(
                new Notice(NoticeKind.LAPSED, SUBJECT, Messages.notify_notSignedIn_title, problem.sentence()));
    }

    private Notice withActs(Notice notice) {
        return notice.opening(show).offering(Messages.notify_signInAgain, again);
    }
}
