// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A value of a seed file that knows where it stands.
 *
 * @param field the way to it, such as {@code projects[0].name}
 * @param value a map or list of further nodes, a String, Long, Double or Boolean, or null
 * @param written a scalar as it was written
 */
record SeedNode(String file, int line, String field, Object value, String written) {

    SeedException wrong(String problem) {
        return new SeedException(file, line, field, problem, null);
    }

    SeedException wrong(String problem, Throwable cause) {
        return new SeedException(file, line, field, problem, cause);
    }

    @SuppressWarnings("unchecked")
    Map<String, SeedNode> mapping() {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, SeedNode>) map;
        }
        throw wrong("a group of named values is expected, not " + kind());
    }

    /** The named values, all of which must be among the known ones. */
    SeedNode only(String... known) {
        Set<String> names = Set.of(known);
        mapping().forEach((name, node) -> {
            if (!names.contains(name)) {
                throw node.wrong("there is no such field here; known are "
                        + new TreeSet<>(names).stream().collect(Collectors.joining(", ")));
            }
        });
        return this;
    }

    /** A value that is there and not null. */
    Optional<SeedNode> get(String name) {
        return Optional.ofNullable(mapping().get(name)).filter(node -> node.value != null);
    }

    SeedNode require(String name) {
        return get(name).orElseThrow(() -> wrong("\"" + name + "\" is missing"));
    }

    /** The elements of a list; none if it is missing. */
    List<SeedNode> list(String name) {
        return get(name).map(SeedNode::elements).orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    List<SeedNode> elements() {
        if (value instanceof List<?> list) {
            return (List<SeedNode>) list;
        }
        throw wrong("a list is expected, not " + kind());
    }

    String text(String name) {
        return require(name).text();
    }

    /** Numbers are texts too, so that names such as 010 need no quotes; null if it is missing. */
    String textOrNull(String name) {
        return get(name).map(SeedNode::text).orElse(null);
    }

    String text() {
        if (value == null || value instanceof Map || value instanceof List) {
            throw wrong("a text is expected, not " + kind());
        }
        return written;
    }

    boolean flag(String name, boolean preset) {
        return get(name).map(node -> {
            if (node.value instanceof Boolean flag) {
                return flag;
            }
            throw node.wrong("true or false is expected, not " + node.kind());
        }).orElse(preset);
    }

    OptionalDouble number(String name) {
        Optional<SeedNode> node = get(name);
        if (node.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (node.get().value instanceof Number number) {
            return OptionalDouble.of(number.doubleValue());
        }
        throw node.get().wrong("a number is expected, not " + node.get().kind());
    }

    private String kind() {
        return switch (value) {
            case null -> "nothing";
            case Map<?, ?> map -> "a group of named values";
            case List<?> list -> "a list";
            case Number number -> "the number " + written;
            case Boolean flag -> flag.toString();
            default -> "the text \"" + value + "\"";
        };
    }
}
