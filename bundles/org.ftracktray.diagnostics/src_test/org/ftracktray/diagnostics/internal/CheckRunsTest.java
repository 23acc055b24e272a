// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.ftracktray.client.UnreachableException;
import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class CheckRunsTest {
    private final SilentLog log = new SilentLog();
    private final Redactor redactor = new Redactor(() -> List.of("swordfish"));
    private final CheckRuns runs = new CheckRuns(Duration.ofMillis(200), redactor, log);

    private interface Body {
        CheckResult run() throws Exception;
    }

    private static Check check(String title, int order, Body body) {
        return new Check() {
            @Override
            public String id() {
                return "test." + title;
            }

            @Override
            public String title() {
                return title;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public CheckResult run() throws Exception {
                return body.run();
            }
        };
    }

    @Test
    void outcomesComeInTheOrderInWhichTheyShouldBeShown() {
        Check good = check("good", 2, () -> CheckResult.ok("fine"));
        List<String> titles = runs.run(List.of(check("b", 3, good::run), check("a", 3, good::run), good), outcome -> {})
                .stream().map(CheckOutcome::title).toList();
        assertEquals(List.of("good", "a", "b"), titles);
    }

    @Test
    void theWorstComesFirst() {
        List<String> titles = runs.run(List.of(check("fine", 1, () -> CheckResult.ok("")),
                check("unknown", 2, () -> CheckResult.unknown("", "", "")),
                check("remark", 3, () -> CheckResult.warning("", "", "")),
                check("later problem", 5, () -> CheckResult.problem("", "", "")),
                check("problem", 4, () -> CheckResult.problem("", "", ""))), outcome -> {})
                .stream().map(CheckOutcome::title).toList();
        assertEquals(List.of("problem", "later problem", "remark", "unknown", "fine"), titles);
    }

    @Test
    void aFailingCheckIsUnknownAndSpoilsNoOther() {
        List<CheckOutcome> outcomes = runs.run(List.of(check("bad", 1, () -> {
            throw new IllegalStateException("no swordfish");
        }), check("good", 2, () -> CheckResult.ok("fine"))), outcome -> {});
        assertEquals(Severity.UNKNOWN, outcomes.get(0).result().severity());
        assertTrue(outcomes.get(0).result().detail().endsWith("no [removed]"), outcomes.toString());
        assertEquals(Severity.OK, outcomes.get(1).result().severity());
    }

    @Test
    void aSiteThatCannotBeReachedIsSaidInItsOwnWords() {
        UnreachableException reason = new UnreachableException(UnreachableException.Reason.NAME_NOT_FOUND,
                URI.create("https://nowhere.example"), null);
        CheckResult result = runs.run(List.of(check("bad", 1, () -> {
            throw reason;
        })), outcome -> {}).getFirst().result();
        assertEquals(reason.problem().what(), result.what());
        assertEquals(reason.problem().remedy(), result.remedy());
    }

    @Test
    void aSlowCheckIsInterruptedAndTheOthersAreToldAtOnce() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch quickTold = new CountDownLatch(1);
        List<CheckOutcome> told = new CopyOnWriteArrayList<>();
        List<CheckOutcome> outcomes = runs.run(List.of(check("slow", 1, () -> {
            try {
                new CountDownLatch(1).await();
                return CheckResult.ok("never");
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }), check("quick", 2, () -> CheckResult.ok("fine"))), outcome -> {
            told.add(outcome);
            quickTold.countDown();
        });
        interrupted.await();
        assertEquals("quick", told.getFirst().title());
        assertEquals(Severity.UNKNOWN, outcomes.getFirst().result().severity());
    }

    @Test
    void aCheckThatIgnoresItsInterruptHoldsNobodyUp() {
        CountDownLatch end = new CountDownLatch(1);
        CheckResult result = runs.run(List.of(check("stubborn", 1, () -> {
            while (end.getCount() > 0) {
                Thread.onSpinWait();
                Thread.yield();
            }
            return CheckResult.ok("late");
        })), outcome -> {}).getFirst().result();
        end.countDown();
        assertEquals(Severity.UNKNOWN, result.severity());
    }
}
