// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.ftracktray.launch.internal.configuration.References.UnknownReferenceException;
import org.ftracktray.launch.internal.document.Node;
import org.ftracktray.launch.internal.document.Node.Position;
import org.ftracktray.launch.internal.document.TruthWord;

/**
 * Reads typed fields of one group of values; what does not fit becomes a problem with its field's full path. References
 * are those of the file that a value stands in, because a later file can override single values of an earlier one.
 */
final class Section {

    private final Node.Mapping mapping;
    private final String path;
    private final Function<String, References> references;
    private final Problems problems;

    Section(Node.Mapping mapping, String path, Function<String, References> references, Problems problems) {
        this.mapping = mapping;
        this.path = path;
        this.references = references;
        this.problems = problems;
    }

    Position position() {
        return mapping.position();
    }

    /** What {@code {bundle}} means here. */
    String folder() {
        return references.apply(position().file()).bundle();
    }

    /** What {@code {bundle}} means where a value stands. */
    String folder(Node node) {
        return references.apply(node.position().file()).bundle();
    }

    /** The name of this platform. */
    String platform() {
        return references.apply(position().file()).platform();
    }

    /** Of values by platform the one for this platform. */
    Optional<Node> onThisPlatform(Node.Mapping byPlatform) {
        return byPlatform.get(references.apply(position().file()).platform());
    }

    Map<String, Node> values() {
        return mapping.values();
    }

    boolean has(String key) {
        return mapping.get(key).filter(node -> !(node instanceof Node.Nothing)).isPresent();
    }

    /** A text; a number counts as the text it is written as. */
    Optional<String> text(String key) {
        return mapping.get(key).flatMap(node -> textOf(node, field(key)));
    }

    Optional<String> requiredText(String key, String remedy) {
        return missing(key, remedy) ? Optional.empty() : text(key);
    }

    /** Whether a field is missing that has to be there, which is a problem. */
    boolean missing(String key, String remedy) {
        if (!has(key)) {
            problems.add(position(), field(key), "It is missing.", remedy);
        }
        return !has(key);
    }

    /** True or false in one of YAML 1.1's words, also as a text; another word is a problem. */
    Optional<Boolean> truth(String key) {
        Node node = mapping.values().get(key);
        String written = switch (node) {
            case null -> "";
            case Node.Bool bool -> bool.written();
            case Node.Text text -> text.value();
            case Node.Number number -> number.value();
            case Node.Nothing nothing -> "";
            case Node other -> other.kind();
        };
        Optional<Boolean> truth = TruthWord.of(written);
        if (truth.isEmpty() && !written.isEmpty()) {
            problem(node.position(), field(key), "True or false is expected, but it is " + written + ".",
                    "Write true or false.");
        }
        return truth;
    }

    /** A path to a program; another kind of value is a problem. */
    Optional<String> path(String key) {
        return mapping.get(key).flatMap(node -> pathOf(node, field(key)));
    }

    /** A list of texts; a single text counts as a list of one. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            textOf(node, field(key)).ifPresent(texts::add);
        }
        return texts;
    }

    /** The entries of a list; a single value counts as a list of one, an empty value as none. */
    List<Node> nodes(String key) {
        return switch (mapping.values().get(key)) {
            case null -> List.of();
            case Node.Nothing nothing -> List.of();
            case Node.Sequence sequence -> sequence.values();
            case Node other -> List.of(other);
        };
    }

    Optional<Section> section(String key) {
        return switch (mapping.values().get(key)) {
            case null -> Optional.empty();
            case Node.Nothing nothing -> Optional.empty();
            case Node.Mapping group -> Optional.of(new Section(group, field(key), references, problems));
            case Node other -> {
                problem(other.position(), field(key), "A group of named values is expected, but it is " + other.kind()
                        + ".", "Write the values below it, each on its own line and indented.");
                yield Optional.empty();
            }
        };
    }

    /** A group inside of another one; empty when there is none, or when the other one is a list. */
    Optional<Section> section(String outer, String inner) {
        return mapping.values().get(outer) instanceof Node.Mapping group
                ? with(group, field(outer)).section(inner)
                : Optional.empty();
    }

    Section with(Node.Mapping other, String name) {
        return new Section(other, name, references, problems);
    }

    /** A text in which variables are replaced that are set here. */
    Optional<String> textOf(Node node, String field) {
        return textOf(node, field, References::replaceWithVariables);
    }

    /** A text whose variables are replaced when an application is started. */
    Optional<String> textForLater(Node node, String field) {
        return textOf(node, field, References::replace);
    }

    /** A path to a program with its variables; the first that is not set is a problem, and it stays in the path. */
    Optional<String> pathOf(Node node, String field) {
        Optional<String> path = textForLater(node, field)
                .map(text -> references.apply(node.position().file()).paths().fill(text));
        path.map(PathVariables::in).filter(unset -> !unset.isEmpty()).ifPresent(unset -> problem(node.position(), field,
                "It refers to the environment variable " + unset.getFirst() + ", which is not set here.",
                "Set the variable or write the value itself."));
        return path;
    }

    private interface Replacement {
        String replace(References references, String text) throws UnknownReferenceException;
    }

    private Optional<String> textOf(Node node, String field, Replacement replacement) {
        return switch (node) {
            case Node.Text text -> replaced(text, field, replacement);
            case Node.Number number -> Optional.of(number.value());
            case Node.Bool bool -> Optional.of(bool.written());
            case Node.Nothing nothing -> Optional.empty();
            case Node.Mapping group -> {
                problem(group.position(), field, "A text is expected, but it is " + group.kind() + ".",
                        "A text that begins with { needs quotes around it.");
                yield Optional.empty();
            }
            case Node.Sequence list -> {
                problem(list.position(), field, "A text is expected, but it is a list.", "Write one text.");
                yield Optional.empty();
            }
        };
    }

    private Optional<String> replaced(Node.Text text, String field, Replacement replacement) {
        try {
            return Optional.of(replacement.replace(references.apply(text.position().file()), text.value()));
        } catch (UnknownReferenceException e) {
            problem(text.position(), field, e.getMessage(), "Set the variable or write the value itself.");
            return Optional.empty();
        }
    }

    void unknownKeys(Set<String> known) {
        problemsOfUnknownKeys(known, Set.of());
    }

    /** As {@link #unknownKeys}; the second set is known, too, but never suggested. */
    void problemsOfUnknownKeys(Set<String> known, Set<String> silent) {
        mapping.values().forEach((key, node) -> {
            if (!known.contains(key) && !silent.contains(key)) {
                problem(node.position(), field(key), "This field is not known and was ignored.",
                        Spelling.closest(key, known).map(name -> "Did you mean \"" + name + "\"?")
                                .orElse("Remove it or correct its name."));
            }
        });
    }

    void problem(Position position, String field, String message, String remedy) {
        problems.add(position, field, message, remedy);
    }

    String field(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
