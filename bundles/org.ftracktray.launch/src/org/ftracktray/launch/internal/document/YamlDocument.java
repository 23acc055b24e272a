// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.internal.document.Node.Position;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML through its node graph: that keeps lines and anchors, and adds the merge key {@code <<} that PyYAML reads. */
final class YamlDocument {

    /** Far above any real file, far below what repeated aliases can blow up to. */
    private static final int MOST_NODES = 50_000;

    private final String file;
    private final Deque<org.snakeyaml.engine.v2.nodes.Node> open = new ArrayDeque<>();
    private int nodes;

    private YamlDocument(String file) {
        this.file = file;
    }

    static Node read(String file, String text) throws SyntaxException {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setSchema(new CoreSchema()).build();
        try {
            var root = new Compose(settings).composeString(text);
            return root.isEmpty()
                    ? new Node.Nothing(new Position(file, 1))
                    : new YamlDocument(file).convert(root.get());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(0);
            throw new SyntaxException(new Position(file, line), "This is not valid YAML: " + e.getProblem() + ".", e);
        } catch (YamlEngineException e) {
            throw new SyntaxException(new Position(file, 0), "This is not valid YAML: " + e.getMessage(), e);
        }
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node) throws SyntaxException {
        Position position = position(node);
        if (++nodes > MOST_NODES || open.contains(node)) {
            throw new SyntaxException(position, "The aliases (*) in this file repeat each other without an end.", null);
        }
        open.push(node);
        try {
            return switch (node) {
                case MappingNode mapping -> new Node.Mapping(position, values(mapping));
                case SequenceNode sequence -> {
                    List<Node> values = new ArrayList<>();
                    for (var value : sequence.getValue()) {
                        values.add(convert(value));
                    }
                    yield new Node.Sequence(position, values);
                }
                case ScalarNode scalar -> scalar(position, scalar);
                default -> throw new SyntaxException(position, "This value cannot be read.", null);
            };
        } finally {
            open.pop();
        }
    }

    private Map<String, Node> values(MappingNode mapping) throws SyntaxException {
        Map<String, Node> own = new LinkedHashMap<>();
        Map<String, Node> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new SyntaxException(position(tuple.getKeyNode()),
                        "A name is expected here. A text that begins with { or [ needs quotes around it.", null);
            }
            Node value = convert(tuple.getValueNode());
            if (key.getValue().equals("<<") && key.isPlain()) {
                merge(merged, value);
            } else if (own.put(key.getValue(), value) != null) {
                throw new SyntaxException(position(key), "\"" + key.getValue() + "\" is given twice.", null);
            }
        }
        merged.forEach(own::putIfAbsent);
        return own;
    }

    private static void merge(Map<String, Node> merged, Node value) throws SyntaxException {
        switch (value) {
            case Node.Mapping mapping -> mapping.values().forEach(merged::putIfAbsent);
            case Node.Sequence sequence -> {
                for (Node each : sequence.values()) {
                    merge(merged, each);
                }
            }
            default ->
                throw new SyntaxException(value.position(), "Only a group of named values can be merged with <<.",
                        null);
        }
    }

    private static Node scalar(Position position, ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return new Node.Nothing(position);
        }
        if (tag.equals(Tag.BOOL)) {
            return new Node.Bool(position, value.equalsIgnoreCase("true"));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
                ? new Node.Number(position, value)
                : new Node.Text(position, value);
    }

    private Position position(org.snakeyaml.engine.v2.nodes.Node node) {
        return new Position(file, node.getStartMark().map(Mark::getLine).map(line -> line + 1).orElse(0));
    }
}
