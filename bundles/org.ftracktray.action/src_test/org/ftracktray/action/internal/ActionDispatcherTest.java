// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.ftracktray.action.Action;
import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionReply;
import org.ftracktray.action.ActionRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ActionDispatcherTest {

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final ActionDispatcher actionDispatcher = new ActionDispatcher(Duration.ofSeconds(40),
            (message, cause) -> warnings.add(message));
    private final ActionDispatcher impatient = new ActionDispatcher(Duration.ofMillis(20),
            (message, cause) -> warnings.add(message));

    @Test
    void collectsTheItemsOfEveryActionInOrder() {
        List<ActionItem> items = actionDispatcher.discover(List.of(offering("a"), offering("b")), request("none"));
        assertEquals(List.of("a", "b"), items.stream().map(ActionItem::label).toList());
        assertEquals(List.of(), warnings);
    }

    @Test
    void leavesOutAnActionThatFailsAndKeepsTheOthers() {
        Action failing = new TestAction("bad") {
            @Override
            public List<ActionItem> discover(ActionRequest request) {
                throw new IllegalStateException("broken");
            }
        };
        List<ActionItem> items = actionDispatcher.discover(List.of(failing, offering("good")), request("none"));
        assertEquals(List.of("good"), items.stream().map(ActionItem::label).toList());
        assertEquals(1, warnings.size());
        assertTrue(warnings.getFirst().contains("bad"));
    }

    @Test
    void leavesOutAnActionThatIsTooSlowAndInterruptsIt() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Action slow = new TestAction("slow") {
            @Override
            public List<ActionItem> discover(ActionRequest request) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
                return List.of();
            }
        };
        List<ActionItem> items = List.of();
        while (items.isEmpty() || interrupted.getCount() > 0) { // on a busy machine the quick one is late, too
            items = impatient.discover(List.of(slow, offering("quick")), request("none"));
        }
        assertEquals(List.of("quick"), items.stream().map(ActionItem::label).toList());
        assertTrue(warnings.stream().anyMatch(warning -> warning.contains("slow")), warnings.toString());
    }

    @Test
    void asksAllActionsAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        Action first = waitingForTheOther("first", both);
        Action second = waitingForTheOther("second", both);
        assertEquals(2, actionDispatcher.discover(List.of(first, second), request("none")).size());
    }

    @Test
    void launchesOnlyTheOwner() {
        Action other = offering("other");
        Action owner = offering("mine");
        Optional<ActionReply> reply = actionDispatcher.launch(List.of(other, owner), request("mine"));
        assertEquals(Optional.of(new ActionReply.Message(true, "launched mine")), reply);
    }

    @Test
    void staysSilentWhenNobodyOwnsTheLaunch() {
        assertEquals(Optional.empty(), actionDispatcher.launch(List.of(offering("other")), request("mine")));
    }

    @Test
    void tellsTheWebUserWhyAnActionFailed() {
        Action failing = new TestAction("mine") {
            @Override
            public ActionReply launch(ActionRequest request) throws Exception {
                throw new java.io.IOException("The disk is full.");
            }
        };
        assertEquals(Optional.of(new ActionReply.Message(false, "The disk is full.")),
                actionDispatcher.launch(List.of(failing), request("mine")));
    }

    @Test
    void asksTheNextActionWhenOneCannotSayWhetherItOwnsTheLaunch() {
        Action broken = new TestAction("broken") {
            @Override
            public boolean owns(ActionRequest request) {
                throw new IllegalStateException();
            }
        };
        assertTrue(actionDispatcher.launch(List.of(broken, offering("mine")), request("mine")).isPresent());
        assertEquals(1, warnings.size());
    }

    @Test
    void onlyAnInterruptionIsPassedOnAsOne() throws Exception {
        Action cancelled = new TestAction("cancelled") {
            @Override
            public List<ActionItem> discover(ActionRequest request) {
                throw new CancellationException();
            }
        };
        assertEquals(1, actionDispatcher.discover(List.of(cancelled, offering("good")), request("none")).size());
        assertFalse(Thread.interrupted());
        assertEquals(1, warnings.size());
        Thread.currentThread().interrupt();
        actionDispatcher.discover(List.of(offering("good")), request("none"));
        assertTrue(Thread.interrupted());
    }

    @Test
    void anActionThatCannotSayItsNameOrThrowsAnErrorCostsOnlyItselfAndItsClassIsTold() {
        Action nameless = new TestAction("x") {
            @Override
            public String id() {
                throw new StackOverflowError();
            }

            @Override
            public List<ActionItem> discover(ActionRequest request) {
                throw new AssertionError();
            }

            @Override
            public boolean owns(ActionRequest request) {
                throw new StackOverflowError();
            }
        };
        assertEquals(1, actionDispatcher.discover(List.of(nameless, offering("good")), request("none")).size());
        assertTrue(actionDispatcher.launch(List.of(nameless, offering("good")), request("good")).isPresent());
        assertEquals(2, warnings.size());
        warnings.forEach(warning -> assertTrue(warning.contains(ActionDispatcherTest.class.getName()), warning));
    }

    @Test
    void anErrorInALaunchIsToldAndLogged() {
        Action failing = new TestAction("mine") {
            @Override
            public ActionReply launch(ActionRequest request) {
                throw new StackOverflowError();
            }
        };
        ActionReply.Message reply = (ActionReply.Message) actionDispatcher.launch(List.of(failing), request("mine"))
                .orElseThrow();
        assertTrue(reply.message().contains("failed"), reply.message());
        assertEquals(1, warnings.size());
    }

    @Test
    void itemsThatCannotBeSentCostOnlyTheirAction() {
        Action broken = new TestAction("broken") {
            @Override
            public List<ActionItem> discover(ActionRequest request) {
                return Arrays.asList((ActionItem) null);
            }
        };
        assertEquals(1, actionDispatcher.discover(List.of(broken, offering("good")), request("none")).size());
        assertTrue(warnings.getFirst().contains("broken"), warnings.getFirst());
    }

    @Test
    void anActionThatNeverWaitsHoldsUpNobodyAndIsNotAskedWithoutEnd() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Action spinning = new TestAction("spinning") {
            @Override
            public List<ActionItem> discover(ActionRequest request) {
                asked.incrementAndGet();
                while (ended.getCount() > 0) {
                    Thread.onSpinWait();
                }
                return List.of();
            }
        };
        while (warnings.stream().noneMatch(warning -> warning.contains("not come back"))) {
            impatient.discover(List.of(spinning), request("none"));
        }
        CompletableFuture<Boolean> virtual = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> virtual.complete(true));
        boolean carried = virtual.get(40, TimeUnit.SECONDS);
        ended.countDown();
        assertTrue(carried, "virtual threads have no carrier any more");
        assertTrue(asked.get() <= 4, "asked " + asked);
    }

    private static ActionRequest request(String actionIdentifier) {
        return new ActionRequest(Requests.session(), "anna", List.of(), Requests.data(actionIdentifier), Map.of());
    }

    private static Action offering(String name) {
        return new TestAction(name);
    }

    private static Action waitingForTheOther(String name, CountDownLatch both) {
        return new TestAction(name) {
            @Override
            public List<ActionItem> discover(ActionRequest request) throws Exception {
                both.countDown();
                both.await();
                return super.discover(request);
            }
        };
    }
}
