// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginStatus.HostedAction;

import tools.jackson.databind.JsonNode;

/** What the process of a plug-in has said in one run. Not thread-safe. */
final class HostReport {
    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_ACTIONS = 200;

    private final HostSentences sentences;
    private final List<PluginProblem> problems = new ArrayList<>();
    private final Map<String, String> actions = new LinkedHashMap<>();
    private String python = "";
    private String api = "";
    private String loading = "";
    private int files;
    private long slowest;
    private boolean ready;
    private boolean busy;
    private boolean explained;

    HostReport(HostSentences sentences) {
        this.sentences = sentences;
    }

    void add(JsonNode message) {
        switch (message.path("kind").asString("")) {
            case "python" -> python = message.path("executable").asString("") + " (" + text(message, "version") + ")";
            case "api" -> api = text(message, "version");
            case "loading" -> loading = text(message, "file");
            case "loaded" -> files++;
            case "ready" -> {
                loading = "";
                ready = true;
            }
            case "subscribed" -> message.path("actions").forEach(each -> action(each.asString(""), ""));
            case "offered" -> message.path("actions")
                    .forEach(each -> action(text(each, "identifier"), text(each, "label")));
            case "answered" -> slowest = Math.max(slowest, message.path("milliseconds").asLong(0));
            case "busy" -> {
                busy = true;
                problem(sentences.busy(message));
            }
            case "free" -> busy = false;
            case "no-api", "no-session", "disconnected" -> {
                explained = true;
                problem(sentences.ended(message, python));
            }
            case "failed", "skipped", "raised" -> problem(sentences.of(message, python));
            default -> {
                // a later host may say more
            }
        }
    }

    private static String text(JsonNode message, String field) {
        return message.path(field).asString("");
    }

    private void action(String identifier, String label) {
        if (!identifier.isEmpty() && (actions.containsKey(identifier) || actions.size() < MOST_ACTIONS)) {
            actions.merge(identifier, label, (before, now) -> now.isEmpty() ? before : now);
        }
    }

    /** The same problem again counts once; of many the last ones stay. */
    private void problem(PluginProblem problem) {
        problems.remove(problem);
        problems.add(problem);
        if (problems.size() > MOST_PROBLEMS) {
            problems.removeFirst();
        }
    }

    /** Path and version of the interpreter, {@code ""} before it said so. */
    String python() {
        return python;
    }

    String api() {
        return api;
    }

    /** The file that was being loaded at last, {@code ""} when all were. */
    String loading() {
        return loading;
    }

    int files() {
        return files;
    }

    long slowestMillis() {
        return slowest;
    }

    /** Whether all files were loaded, in whatever way. */
    boolean isReady() {
        return ready;
    }

    boolean isBusy() {
        return busy;
    }

    /** Whether the process has said itself why it ends. */
    boolean isEndExplained() {
        return explained;
    }

    List<PluginProblem> problems() {
        return problems;
    }

    List<HostedAction> actions() {
        return actions.entrySet().stream().map(each -> new HostedAction(each.getKey(), each.getValue())).toList();
    }
}
