// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.SignedOut;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.Notice;
import org.ftracktray.ui.internal.notifications.NoticeKind;
import org.junit.jupiter.api.Test;

class SignInNoticesTest {
    private static final URI SITE = URI.create("https://studio.example");
    private static final Problem REFUSED = new Problem("ftrack does not accept the key any more.", "", "");
    private static final Problem LATE = new Problem("Nobody signed in within five minutes.", "", "Try again.");
    private static final SignInState WAITING = new SignInState.WaitingForBrowser(SITE, SITE, Instant.EPOCH);

    private final List<Notice> told = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final SignInNotices notices = new SignInNotices(told::add, withdrawn::add,
            token -> done.add("show " + token),
            token -> done.add("again"));

    private static SignInState signedIn(String user, Optional<Problem> lastAttempt) {
        return new SignInState.SignedIn(new Account(SITE, user, user + "-id", user), Instant.EPOCH,
                new KeyStorage.Environment(), false, lastAttempt);
    }

    private static SignInState signedIn(String user) {
        return signedIn(user, Optional.empty());
    }

    private static SignInState out(Problem why) {
        return new SignedOut(Optional.of(why), Optional.empty());
    }

    private List<NoticeKind> kinds() {
        return told.stream().map(Notice::kind).toList();
    }

    private void through(SignInState... states) {
        for (SignInState state : states) {
            notices.changed(state);
        }
    }

    @Test
    void aCancelledSignInSaysNothing() {
        through(WAITING, SignedOut.withoutProblem());
        assertEquals(List.of(), kinds());
        through(signedIn("anna"), WAITING, signedIn("anna"));
        assertEquals(List.of(NoticeKind.SIGNED_IN), kinds());
    }

    @Test
    void signingOutSaysNothingAndTakesBackWhatWasSaid() {
        through(signedIn("anna"), SignedOut.withoutProblem());
        assertEquals(List.of(NoticeKind.SIGNED_IN), kinds());
        assertEquals(1, withdrawn.size());
    }

    @Test
    void tellsThatTheSiteEndedItAndHowToSignInAgain() {
        through(signedIn("anna"), out(REFUSED));
        assertEquals(List.of(NoticeKind.SIGNED_IN, NoticeKind.SIGNED_OUT), kinds());
        Notice notice = told.getLast();
        assertEquals(Messages.login_ended_title, notice.title());
        assertEquals(REFUSED.sentence(), notice.text());
        notice.choices().forEach(choice -> choice.act().run(""));
        notice.pressed().orElseThrow().run("t");
        assertEquals(List.of("again", "show t"), done);
    }

    @Test
    void tellsThatNobodyAnsweredInTime() {
        through(WAITING, out(LATE));
        assertEquals(List.of(NoticeKind.LAPSED), kinds());
        assertEquals(Messages.notify_notSignedIn_title, told.getLast().title());
        assertEquals(LATE.sentence(), told.getLast().text());
    }

    @Test
    void tellsThatSomebodyElseDidNotGetInWhileThePresentUserStays() {
        through(signedIn("anna"), WAITING, signedIn("anna", Optional.of(LATE)));
        assertEquals(List.of(NoticeKind.SIGNED_IN, NoticeKind.LAPSED), kinds());
    }

    @Test
    void theSameUserIsToldOnceWhateverChangesMeanwhile() {
        through(signedIn("anna"), signedIn("anna"), signedIn("ben"));
        assertEquals(List.of(NoticeKind.SIGNED_IN, NoticeKind.SIGNED_IN), kinds());
        assertTrue(told.getLast().text().isEmpty() || !told.getLast().text().contains("anna"));
    }
}
