// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.LinkedHashMap;
import java.util.Map;

import org.ftracktray.launch.internal.document.Node;
import org.ftracktray.launch.internal.document.Node.Position;

/** Values that were read from a text inside a file, at the place of that text. */
final class Moved {

    private Moved() {}

    static Node to(Position position, Node node) {
        return switch (node) {
            case Node.Mapping mapping -> {
                Map<String, Node> values = new LinkedHashMap<>();
                mapping.values().forEach((name, each) -> values.put(name, to(position, each)));
                yield new Node.Mapping(position, values);
            }
            case Node.Sequence sequence -> new Node.Sequence(position,
                    sequence.values().stream().map(each -> to(position, each)).toList());
            case Node.Text text -> new Node.Text(position, text.value());
            case Node.Number number -> new Node.Number(position, number.value());
            case Node.Bool bool -> new Node.Bool(position, bool.value(), bool.written());
            case Node.Nothing nothing -> new Node.Nothing(position, nothing.written());
        };
    }
}
