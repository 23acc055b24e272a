// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.configuration.ListParts;

/**
 * An environment that is changed layer by layer. References like {@code {NAME}} mean the final value of another
 * variable, whichever layer sets it; a variable that refers to itself means its value before the change. Values that
 * were there from the beginning are taken as they are. A reference that means nothing stays as it is written.
 */
public final class EnvironmentLayers {

    private static final Pattern REFERENCE = Pattern.compile("\\$?\\{([A-Za-z_][A-Za-z0-9_.]*)\\}");

    /** How many changes may build on one another. */
    private static final int DEEPEST = 1_000;
    /** What makes a path of a text: a separator, or a folder or file of ours. */
    private static final Pattern PATH = Pattern.compile("[/\\\\]|\\{work\\.(folder|file)\\}");
    /** What a program may take for an option, a file with arguments, a home folder, or a path. */
    private static final String SPECIAL = "-+@~/\\=";

    /** A change with what the variable was before; null before the first. */
    private record Step(Step before, EnvironmentChange change) {
        @Override
        public boolean equals(Object other) {
            return this == other; // the same change may be made twice
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final Map<String, String> base;
    private final Map<String, String> facts;
    private final String separator;
    private final boolean caseSensitive;
    private final Map<String, Step> steps;
    private final Map<Step, Optional<String>> resolved = new HashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();
    /** The same with names of ftrack as the names of folders; null here in this view itself. */
    private final EnvironmentLayers paths;
    private final ExpansionLimit limit = new ExpansionLimit();

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
        this(base, facts, separator, caseSensitive, null);
    }

    /**
     * An environment in which a text that is a path gets names of ftrack as the names of folders.
     *
     * @param paths
     *            the same beginning with these names; nothing may have been added to it
     */
    EnvironmentLayers(Map<String, String> base, Map<String, String> facts, String separator, boolean caseSensitive,
            EnvironmentLayers paths) {
        this.paths = paths;
        this.caseSensitive = caseSensitive;
        this.base = caseSensitive ? new TreeMap<>() : new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.base.putAll(base);
        this.facts = new HashMap<>(facts);
        this.separator = separator;
        this.steps = paths != null
                ? paths.steps
                : caseSensitive ? new TreeMap<>() : new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** Adds changes on top. */
    public void add(List<EnvironmentChange> changes) {
        forget();
        for (EnvironmentChange change : changes) {
            steps.put(change.name(), new Step(steps.get(change.name()), change));
        }
    }

    /** Adds a name that references may use. */
    public void addFact(String name, String value) {
        facts.put(name, value);
        forget();
        if (paths != null) {
            paths.addFact(name, value);
        }
    }

    private void forget() {
        resolved.clear();
        limit.clear();
        if (paths != null) {
            paths.forget();
        }
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

    /** A text with its references replaced; in one that is a path, names of ftrack are names of folders. */
    public String replace(String text) throws EnvironmentCycleException {
        return replace(text, null);
    }

    /** A path with its references replaced: no name of ftrack in it leads to another folder. */
    public String replaceInPath(String path) throws EnvironmentCycleException {
        return paths == null ? replace(path) : paths.replace(path);
    }

    /**
     * A word of a command with its references replaced. A name of ftrack at its beginning does not make it an option, or
     * anything else that programs take for more than a text.
     */
    public String replaceInWord(String word) throws EnvironmentCycleException {
        String replaced = replace(word);
        boolean changed = !replaced.isEmpty() && word.matches("(?s)\\$?\\{.*")
                && SPECIAL.indexOf(replaced.charAt(0)) >= 0;
        return changed ? replaceInPath(word) : replaced;
    }

    /** The final value; null when the variable is not set. */
    private String value(String name) throws EnvironmentCycleException {
        Step step = steps.get(name);
        if (step == null) {
            return base.get(name);
        }
        return value(step);
    }

    private String value(Step step) throws EnvironmentCycleException {
        Optional<String> known = resolved.get(step);
        if (known != null) {
            return known.orElse(null);
        }
        if (open.contains(step)) {
            throw circle(step);
        }
        if (open.size() >= DEEPEST) {
            throw EnvironmentCycleException.tooDeep(step.change(), DEEPEST);
        }
        open.push(step);
        try {
            String value = apply(step);
            limit.add(step.change(), value);
            resolved.put(step, Optional.ofNullable(value));
            return value;
        } finally {
            open.pop();
        }
    }

    private String apply(Step step) throws EnvironmentCycleException {
        EnvironmentChange change = step.change();
        return switch (change.operation()) {
            case UNSET -> null;
            case SET -> ListParts.isList(change, separator) ? list(step) : replace(change.value(), step);
            case APPEND -> joined(step, before(step), list(step));
            case PREPEND -> joined(step, list(step), before(step));
            case POP -> without(before(step), replace(change.value(), step));
        };
    }

    private String before(Step step) throws EnvironmentCycleException {
        return step.before() == null ? base.get(step.change().name()) : value(step.before());
    }

    private String joined(Step step, String first, String second) {
        if (first == null || first.isEmpty()) {
            return second;
        }
        return second == null || second.isEmpty()
                ? first
                : ListParts.join(step.change().name(), List.of(first, second), separator);
    }

    /** The parts of the value that are not empty; null when all of them are, because of their references. */
    private String list(Step step) throws EnvironmentCycleException {
        String text = step.change().value();
        EnvironmentLayers view = paths != null && PATH.matcher(text).find() ? paths : this;
        List<String> parts = new ArrayList<>();
        for (String part : text.split(Pattern.quote(separator), -1)) {
            String value = view.replace(part, step);
            if (!value.isEmpty() || part.isEmpty() && ListParts.mayBeEmpty(step.change().name())) {
                parts.add(value);
            }
        }
        String joined = ListParts.join(step.change().name(), parts, separator);
        return joined.isEmpty() && !text.isEmpty() ? null : joined;
    }

    private String without(String list, String part) {
        if (list == null) {
            return null;
        }
        List<String> parts = new ArrayList<>(Arrays.asList(list.split(Pattern.quote(separator), -1)));
        parts.removeAll(Arrays.asList(part.split(Pattern.quote(separator), -1)));
        return String.join(separator, parts);
    }

    /** The step is null outside of a variable. A dollar before the braces belongs to the reference. */
    private String replace(String text, Step step) throws EnvironmentCycleException {
        if (paths != null && PATH.matcher(text).find()) {
            return paths.replace(text, step);
        }
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
            limit.check(step == null ? null : step.change(), replaced.length());
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
