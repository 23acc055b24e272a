// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.ftracktray.action.Action;
import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionReply;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.WebText;
import org.ftracktray.client.FtrackException;

/** Asks a set of actions so that none of them can spoil the answer of the others. */
final class ActionDispatcher {

    private static final int MOST_LATE = 4;

    private final Duration limit;
    private final WarningLog warnings;
    /** How many calls of an action have not come back, by its name. */
    private final Map<String, Integer> late = new ConcurrentHashMap<>();

    ActionDispatcher(Duration limit, WarningLog warnings) {
        this.limit = limit;
        this.warnings = warnings;
    }

    List<ActionItem> discover(List<Action> actions, ActionRequest request) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<Asked> asked = actions.stream().map(action -> ask(action, request)).flatMap(Optional::stream).toList();
        List<ActionItem> items = new ArrayList<>();
        asked.forEach(one -> items.addAll(await(one, deadline)));
        return List.copyOf(items);
    }

    /** An action that is being asked; {@code name} is safe where the action's own methods may fail. */
    private record Asked(String name, FutureTask<List<ActionItem>> answer, AtomicBoolean isLate) {}

    /** On a platform thread: an action that never waits would take a carrier from all virtual threads. */
    private Optional<Asked> ask(Action action, ActionRequest request) {
        String name = ActionName.of(action);
        if (late.getOrDefault(name, 0) >= MOST_LATE) {
            warnings.warn(name + " is left out of the menu: it has not come back from " + MOST_LATE
                    + " earlier questions.", null);
            return Optional.empty();
        }
        Asked asked = new Asked(name, new FutureTask<>(() -> offered(action, request)), new AtomicBoolean());
        Thread.ofPlatform().daemon().name("discover " + name).start(() -> {
            asked.answer().run();
            if (asked.isLate().getAndSet(true)) {
                count(name, -1);
            }
        });
        return Optional.of(asked);
    }

    /** What cannot be sent spoils only the answer of its own action. */
    private static List<ActionItem> offered(Action action, ActionRequest request) throws Exception {
        List<ActionItem> items = action.discover(request);
        if (items == null) {
            return List.of();
        }
        items.forEach(ActionItem::toJson);
        return List.copyOf(items);
    }

    private void count(String name, int more) {
        late.merge(name, more, (one, other) -> one + other == 0 ? null : one + other);
    }

    private List<ActionItem> await(Asked asked, long deadline) {
        try {
            return asked.answer().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (!asked.isLate().getAndSet(true)) {
                count(asked.name(), 1);
            }
            warnings.warn(asked.name() + " did not say within " + limit.toMillis()
                    + " ms what it offers and was left out of the menu.", null);
        } catch (ExecutionException e) {
            warnings.warn(asked.name() + " failed and was left out of the menu.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            asked.answer().cancel(true);
        }
        return List.of();
    }

    Optional<ActionReply> launch(List<Action> actions, ActionRequest request) {
        for (Action action : actions) {
            if (owns(action, request)) {
                return Optional.of(launch(action, request));
            }
        }
        return Optional.empty();
    }

    private boolean owns(Action action, ActionRequest request) {
        try {
            return action.owns(request);
        } catch (RuntimeException | Error e) {
            warnings.warn(ActionName.of(action) + " failed when asked whether a launch is meant for it.", e);
            return false;
        }
    }

    private ActionReply launch(Action action, ActionRequest request) {
        try {
            ActionReply reply = action.launch(request);
            if (reply == null) {
                return new ActionReply.Message(true, "Done.");
            }
            reply.toJson(); // what cannot be sent is a failure that can be told
            return reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ActionReply.Message(false, "The action was interrupted because Ftrack Tray is closing.");
        } catch (Exception | Error e) {
            warnings.warn(ActionName.of(action) + " failed.", e);
            return new ActionReply.Message(false, WebText.plain(sentence(action, e)));
        }
    }

    private static String sentence(Action action, Throwable failure) {
        if (failure instanceof FtrackException told) {
            String remedy = told.problem().remedy();
            return remedy.isBlank() ? told.problem().what() : told.problem().what() + " " + remedy;
        }
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? ActionName.of(action) + " failed. The log of Ftrack Tray on this workstation says more."
                : message;
    }
}
