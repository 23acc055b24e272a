// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.internal.document.Node;

/**
 * Reads changes to the environment: {@code NAME: value}, {@code NAME: [list]} and {@code NAME.operator: value} with
 * Connect's operators append, prepend, set, unset and pop. A group by platform stands for this platform's value; without
 * one nothing is changed here.
 */
final class EnvironmentReader {

    private static final Map<String, Operation> OPERATORS = Map.of("set", Operation.SET, "append", Operation.APPEND,
            "prepend", Operation.PREPEND, "unset", Operation.UNSET, "pop", Operation.POP);

    private EnvironmentReader() {}

    static List<EnvironmentChange> read(Section section, String key) {
        return section.section(key).map(EnvironmentReader::read).orElse(List.of());
    }

    /** The changes that the variables of a group make. */
    static List<EnvironmentChange> read(Section variables) {
        List<EnvironmentChange> changes = new ArrayList<>();
        variables.values().forEach((name, node) -> change(variables, name, node).ifPresent(changes::add));
        return changes;
    }

    private static Optional<EnvironmentChange> change(Section variables, String key, Node node) {
        int dot = key.lastIndexOf('.');
        String name = dot < 0 ? key : key.substring(0, dot);
        Operation operation = dot < 0
                ? Operation.SET
                : OPERATORS.get(key.substring(dot + 1).toLowerCase(Locale.ROOT));
        String field = variables.field(key);
        if (operation == null) {
            variables.problem(node.position(), field, "\"" + key.substring(dot + 1) + "\" is not an operator.",
                    "Use one of append, prepend, set, unset and pop.");
            return Optional.empty();
        }
        if (name.isBlank() || name.contains("=") || name.contains("{")) {
            variables.problem(node.position(), field, "\"" + name + "\" cannot be the name of a variable.",
                    "Write a name without \"=\" and without braces.");
            return Optional.empty();
        }
        String origin = node.position().file() + ":" + node.position().line();
        if (operation == Operation.UNSET || node instanceof Node.Nothing nothing && nothing.written().isEmpty()) {
            Operation effective = operation == Operation.SET ? Operation.UNSET : operation;
            return Optional.of(new EnvironmentChange(effective, name, "", origin));
        }
        Optional<Node> chosen = node instanceof Node.Mapping byPlatform
                ? variables.onThisPlatform(byPlatform)
                : Optional.of(node);
        return chosen.flatMap(value -> value(variables, value, name, field)).map(value -> new EnvironmentChange(
                operation, name, value, origin, chosen.get() instanceof Node.Sequence));
    }

    private static Optional<String> value(Section variables, Node node, String name, String field) {
        if (node instanceof Node.Nothing nothing) {
            variables.problem(node.position(), field, "Without quotes, " + nothing.written()
                    + " means nothing in YAML; it is handed on as it is written.",
                    "Write quotes around it, or \"" + name + ".unset:\" to remove the variable.");
            return Optional.of(nothing.written());
        }
        if (!(node instanceof Node.Sequence sequence)) {
            return variables.textForLater(node, field);
        }
        List<String> parts = new ArrayList<>();
        for (Node part : sequence.values()) {
            variables.textForLater(part, field).filter(text -> keeps(variables, part, text, name, field))
                    .ifPresent(parts::add);
        }
        return Optional.of(String.join(File.pathSeparator, parts));
    }

    private static boolean keeps(Section variables, Node part, String text, String name, String field) {
        boolean keeps = !text.isEmpty() || ListParts.mayBeEmpty(name);
        if (!keeps) {
            variables.problem(part.position(), field, "This part of the list is empty and was left out.",
                    "Write . if the current folder is meant, or remove it.");
        }
        return keeps;
    }
}
