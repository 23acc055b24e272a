// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.launch.EnvironmentChange;

/**
 * An environment that is changed layer by layer. References like {@code {NAME}} mean the final value of another
 * variable, whichever layer sets it; a variable that refers to itself means its value before the change. Values that
 * were there from the beginning are taken as they are. A reference that means nothing stays as it is written.
 */
public final class EnvironmentLayers {

    private static final Pattern REFERENCE = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_.]*)\\}");

    /** A change with what the variable was before; null before the first. */
    private record Step(Step before, EnvironmentChange change) {}

    private final Map<String, String> base;
    private final Map<String, String> facts;
    private final String separator;
    private final boolean caseSensitive;
    private final Map<String, Step> steps;
    private final Map<String, String> resolved = new HashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();

    /**
     * An environment to begin with.
     *
     * @param facts
     *            further names that references may use, for instance "task.name"; they do not become variables
     * @param separator
     *            between the parts of a list
     */
    public EnvironmentLayers(Map<String, String> base, Map<String, String> facts, String separator,
            boolean caseSensitive) {
        this.caseSensitive = caseSensitive;
        this.base = caseSensitive ? new TreeMap<>() : new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.base.putAll(base);
        this.facts = new HashMap<>(facts);
        this.separator = separator;
        this.steps = caseSensitive ? new TreeMap<>() : new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** Adds changes on top. */
    public void add(List<EnvironmentChange> changes) {
        resolved.clear();
        for (EnvironmentChange change : changes) {
            steps.put(change.name(), new Step(steps.get(change.name()), change));
        }
    }

    /** Adds a name that references may use. */
    public void addFact(String name, String value) {
        facts.put(name, value);
        resolved.clear();
    }

    /** The environment as a process gets it. */
    public Map<String, String> resolve() throws EnvironmentCycleException {
        Map<String, String> environment = caseSensitive
                ? new TreeMap<>()
                : new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        environment.putAll(base);
        for (String name : steps.keySet()) {
            environment.remove(name);
            String value = value(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        return environment;
    }

    /** A text with its references replaced. */
    public String replace(String text) throws EnvironmentCycleException {
        return replace(text, null);
    }

    /** The final value; null when the variable is not set. */
    private String value(String name) throws EnvironmentCycleException {
        Step step = steps.get(name);
        if (step == null) {
            return base.get(name);
        }
        String key = step.change().name();
        if (!resolved.containsKey(key)) {
            resolved.put(key, value(step));
        }
        return resolved.get(key);
    }

    private String value(Step step) throws EnvironmentCycleException {
        if (open.contains(step)) {
            throw circle(step);
        }
        open.push(step);
        try {
            return apply(step);
        } finally {
            open.pop();
        }
    }

    private String apply(Step step) throws EnvironmentCycleException {
        EnvironmentChange change = step.change();
        return switch (change.operation()) {
            case UNSET -> null;
            case SET -> replace(change.value(), step);
            case APPEND -> joined(before(step), replace(change.value(), step));
            case PREPEND -> joined(replace(change.value(), step), before(step));
            case POP -> without(before(step), replace(change.value(), step));
        };
    }

    private String before(Step step) throws EnvironmentCycleException {
        return step.before() == null ? base.get(step.change().name()) : value(step.before());
    }

    private String joined(String first, String second) {
        if (first == null || first.isEmpty()) {
            return second;
        }
        return second == null || second.isEmpty() ? first : first + separator + second;
    }

    private String without(String list, String part) {
        if (list == null) {
            return null;
        }
        List<String> parts = new ArrayList<>(Arrays.asList(list.split(Pattern.quote(separator), -1)));
        parts.removeAll(Arrays.asList(part.split(Pattern.quote(separator), -1)));
        return String.join(separator, parts);
    }

    /** The step is null outside of a variable. */
    private String replace(String text, Step step) throws EnvironmentCycleException {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = facts.get(name);
            if (value == null) {
                boolean itself = step != null && same(step.change().name(), name);
                value = itself ? before(step) : value(name);
                if (value == null && (itself || steps.containsKey(name))) {
                    value = "";
                }
            }
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(value == null ? matcher.group() : value));
        }
        return matcher.appendTail(replaced).toString();
    }

    private boolean same(String a, String b) {
        return caseSensitive ? a.equals(b) : a.equalsIgnoreCase(b);
    }

    private EnvironmentCycleException circle(Step step) {
        List<String> names = new ArrayList<>();
        names.add(step.change().name());
        for (Step each : open) {
            names.add(each.change().name());
            if (each == step) {
                break;
            }
        }
        return new EnvironmentCycleException(names.reversed(), step.change().origin());
    }
}
