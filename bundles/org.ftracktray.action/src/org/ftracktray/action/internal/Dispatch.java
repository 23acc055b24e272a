// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.ftracktray.action.Action;
import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionReply;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.client.FtrackException;

/** Asks a set of actions so that none of them can spoil the answer of the others. */
final class Dispatch {

    private final Duration limit;
    private final Warnings warnings;

    Dispatch(Duration limit, Warnings warnings) {
        this.limit = limit;
        this.warnings = warnings;
    }

    List<ActionItem> discover(List<Action> actions, ActionRequest request) {
        long deadline = System.nanoTime() + limit.toNanos();
        Map<Action, FutureTask<List<ActionItem>>> answers = new LinkedHashMap<>();
        for (Action action : actions) {
            FutureTask<List<ActionItem>> answer = new FutureTask<>(() -> action.discover(request));
            answers.put(action, answer);
            Thread.ofVirtual().name("discover " + action.id()).start(answer);
        }
        List<ActionItem> items = new ArrayList<>();
        answers.forEach((action, answer) -> items.addAll(await(action, answer, deadline)));
        return List.copyOf(items);
    }

    private List<ActionItem> await(Action action, FutureTask<List<ActionItem>> answer, long deadline) {
        try {
            List<ActionItem> items = answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return items == null ? List.of() : items;
        } catch (TimeoutException e) {
            answer.cancel(true);
            warnings.warn("The action \"" + action.id() + "\" did not say within " + limit.toMillis()
                    + " ms what it offers and was left out of the menu.", null);
        } catch (ExecutionException e) {
            warnings.warn("The action \"" + action.id() + "\" failed and was left out of the menu.", e.getCause());
        } catch (InterruptedException | CancellationException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
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
        } catch (RuntimeException | LinkageError e) {
            warnings.warn("The action \"" + action.id() + "\" failed when asked whether a launch is meant for it.", e);
            return false;
        }
    }

    private ActionReply launch(Action action, ActionRequest request) {
        try {
            ActionReply reply = action.launch(request);
            return reply != null ? reply : new ActionReply.Message(true, "Done.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ActionReply.Message(false, "The action was interrupted because Ftrack Tray is closing.");
        } catch (Exception | LinkageError e) {
            warnings.warn("The action \"" + action.id() + "\" failed.", e);
            return new ActionReply.Message(false, sentence(action, e));
        }
    }

    private static String sentence(Action action, Throwable failure) {
        if (failure instanceof FtrackException told) {
            String remedy = told.problem().remedy();
            return remedy.isBlank() ? told.problem().what() : told.problem().what() + " " + remedy;
        }
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? "The action \"" + action.id() + "\" failed. The log of Ftrack Tray on this workstation says more."
                : message;
    }
}
