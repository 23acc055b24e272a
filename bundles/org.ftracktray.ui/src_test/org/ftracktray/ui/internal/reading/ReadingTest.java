// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final List<String> shown = new ArrayList<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> pauses = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-03-02T07:12:00Z");
    private Optional<Session> session = Optional.of(sessionOf("anna"));
    private Function<Session, String> answer = asked -> "tasks of " + asked.credentials().user();
    private final Reading<String> reading = new Reading<>(() -> session, new ByHand(), () -> now, new Words());

    private static Session sessionOf(String user) {
        return Session.open(URI.create("http://studio.invalid"), new Credentials(user, new ApiKey("0123456789abcdef")));
    }

    private final class ByHand implements Threads {
        @Override
        public void inBackground(Runnable work) {
            background.add(work);
        }

        @Override
        public void onUi(Runnable action) {
            action.run();
        }

        @Override
        public void onUiAfter(Duration pause, Runnable action) {
            pauses.add(action);
        }

        @Override
        public Failure explain(Throwable thrown) {
            return new Failure(thrown instanceof UnreachableException ? "away" : "broken", true);
        }
    }

    private final class Words implements Reading.View<String> {
        @Override
        public void show(String content) {
            shown.add(content);
        }

        @Override
        public void fail(Failure failure, Optional<Instant> asOf) {
            shown.add(failure.sentence() + asOf.map(moment -> " as of " + moment).orElse(""));
        }

        @Override
        public void forget() {
            shown.add("-");
        }
    }

    private void read(String subject) {
        reading.read(subject, asked -> answer.apply(asked));
    }

    private void answer() {
        background.remove().run();
    }

    private void goAway() {
        answer = asked -> {
            throw new UnreachableException(UnreachableException.Reason.REFUSED, asked.site(), null);
        };
    }

    private void comeBack() {
        answer = asked -> "new tasks";
    }

    @Test
    void keepsWhatWasReadAndTellsHowOldItIsWhileTheSiteIsAway() {
        read("tasks");
        answer();
        goAway();
        now = now.plusSeconds(600);
        read("tasks");
        answer();
        assertEquals(List.of("-", "tasks of anna", "away as of 2026-03-02T07:12:00Z"), shown);
    }

    @Test
    void readsAgainWhenTheHubIsConnected() {
        goAway();
        read("tasks");
        answer();
        comeBack();
        reading.connected(false);
        answer();
        assertEquals(List.of("-", "away", "new tasks"), shown);
    }

    @Test
    void readsAgainAfterAPauseWhenNothingTellsThatTheSiteIsBack() {
        goAway();
        read("tasks");
        answer();
        pauses.remove().run();
        answer();
        comeBack();
        pauses.remove().run();
        answer();
        assertEquals(List.of("-", "away", "away", "new tasks"), shown);
        assertEquals(0, pauses.size());
    }

    @Test
    void readsAgainAfterAnOutageInWhichNothingWasAsked() {
        read("tasks");
        answer();
        comeBack();
        reading.connected(true);
        answer();
        assertEquals("new tasks", shown.getLast());
    }

    @Test
    void asksNothingMoreWhenTheHubIsConnectedAndAllIsWell() {
        read("tasks");
        answer();
        reading.connected(false);
        assertEquals(0, background.size());
    }

    @Test
    void aPauseThatEndsAfterAnotherQuestionAsksNothing() {
        goAway();
        read("tasks");
        answer();
        comeBack();
        read("tasks");
        answer();
        pauses.remove().run();
        assertEquals(0, background.size());
    }

    @Test
    void aLateAnswerIsNotShown() {
        read("one");
        Runnable late = background.remove();
        read("other");
        answer();
        late.run();
        assertEquals(List.of("-", "-", "tasks of anna"), shown);
    }

    @Test
    void forgetsWhatBelongsToSomebodyElse() {
        read("tasks");
        answer();
        goAway();
        session = Optional.of(sessionOf("ben"));
        read("tasks");
        answer();
        assertEquals(List.of("-", "tasks of anna", "-", "away"), shown);
    }

    @Test
    void keepsWhatIsShownWhenTheSameUserSignsInAnew() {
        read("tasks");
        answer();
        session = Optional.of(sessionOf("anna"));
        goAway();
        read("tasks");
        answer();
        assertEquals("away as of 2026-03-02T07:12:00Z", shown.getLast());
    }

    @Test
    void anAnswerForAUserWhoLeftIsNotShown() {
        read("tasks");
        session = Optional.empty();
        answer();
        reading.connected(true);
        assertEquals(List.of("-"), shown);
        assertEquals(0, background.size());
    }

    @Test
    void anErrorIsAFailureToo() {
        answer = asked -> {
            throw new StackOverflowError();
        };
        read("tasks");
        answer();
        assertEquals("broken", shown.getLast());
    }
}
