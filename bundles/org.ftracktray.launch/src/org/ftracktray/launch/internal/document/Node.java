// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a configuration file that knows where it stands, so that a problem can name file and line. */
public sealed interface Node {

    /** Where the value begins. */
    Position position();

    /** What a person would call this kind of value. */
    String kind();

    /** A place in a file; lines count from 1. */
    record Position(String file, int line) {}

    /** Named values in the order of the file. */
    record Mapping(Position position, Map<String, Node> values) implements Node {
        public Mapping {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The value of a key; empty when it is absent. */
        public Optional<Node> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public String kind() {
            return "a group of named values";
        }
    }

    /** A list. */
    record Sequence(Position position, List<Node> values) implements Node {
        public Sequence {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A text. */
    record Text(Position position, String value) implements Node {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A number as it was written. */
    record Number(Position position, String value) implements Node {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** True or false, with the word that says so; where a text is meant, the word is what counts. */
    record Bool(Position position, boolean value, String written) implements Node {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    /** Nothing: an empty value, or in YAML the word {@code null} or {@code ~} as it was written. */
    record Nothing(Position position, String written) implements Node {

        /** A value that is empty, or that JSON calls null. */
        public Nothing(Position position) {
            this(position, "");
        }

        @Override
        public String kind() {
            return "nothing";
        }
    }
}
