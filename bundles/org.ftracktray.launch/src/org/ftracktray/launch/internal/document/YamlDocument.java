// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.ftracktray.launch.internal.document.Documents.Repeated;
import org.ftracktray.launch.internal.document.Node.Position;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML through its events: that keeps lines, adds the merge key {@code <<} that PyYAML reads, and lets depth and size be
 * limited before the stack or the memory is. The parser's own composer follows every nesting and merge without a limit.
 */
final class YamlDocument {

    private static final CoreSchema SCHEMA = new CoreSchema();

    /** A value that has a name, with what using it again adds to the size. */
    private record Anchored(Node node, long values, long letters) {}

    private final String file;
    private final Iterator<Event> events;
    private final Consumer<Repeated> repeated;
    private final DocumentSize size = new DocumentSize();
    /** Empty for a value that has begun and not ended. */
    private final Map<Anchor, Optional<Anchored>> anchors = new HashMap<>();

    private YamlDocument(String file, Iterator<Event> events, Consumer<Repeated> repeated) {
        this.file = file;
        this.events = events;
        this.repeated = repeated;
    }

    static Node read(String file, String text, Consumer<Repeated> repeated) throws SyntaxException {
        // One buffer for all of it: the parser copies a long text anew each time that its buffer ends inside.
        LoadSettings settings = LoadSettings.builder().setLabel(file).setSchema(SCHEMA)
                .setBufferSize(Math.max(1024, text.length() + 1)).build();
        try {
            return new YamlDocument(file, new Parse(settings).parseString(text).iterator(), repeated).document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(0);
            throw new SyntaxException(new Position(file, line), "This is not valid YAML: " + e.getProblem() + ".", e);
        } catch (YamlEngineException e) {
            throw new SyntaxException(new Position(file, 0), "This is not valid YAML: " + e.getMessage(), e);
        }
    }

    private Node document() throws SyntaxException {
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && root != null) {
                throw new SyntaxException(position(event),
                        "Only one document is expected in a file, and a second one begins here (---).", null);
            }
            if (event instanceof NodeEvent) {
                root = node(event);
            }
        }
        return root == null ? new Node.Nothing(new Position(file, 1)) : root;
    }

    private Node node(Event event) throws SyntaxException {
        Position position = position(event);
        if (event instanceof AliasEvent alias) {
            return repeated(position, alias.getAlias());
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(name -> anchors.put(name, Optional.empty()));
        long values = size.values();
        long letters = size.letters();
        Node node = switch (event) {
            case MappingStartEvent start -> {
                YamlTags.check(position, start.getTag());
                yield new Node.Mapping(position, values(position));
            }
            case SequenceStartEvent start -> {
                YamlTags.check(position, start.getTag());
                yield new Node.Sequence(position, entries(position));
            }
            case ScalarEvent scalar -> scalar(position, scalar);
            default -> throw new SyntaxException(position, "This value cannot be read.", null);
        };
        anchor.ifPresent(name -> anchors.put(name,
                Optional.of(new Anchored(node, size.values() - values, size.letters() - letters))));
        return node;
    }

    private Node repeated(Position position, Anchor name) throws SyntaxException {
        if (!anchors.containsKey(name)) {
            throw new SyntaxException(position, "There is no value with the name &" + name + " before it.", null);
        }
        Optional<Anchored> named = anchors.get(name);
        if (named.isEmpty()) {
            throw new SyntaxException(position, "The alias *" + name + " stands inside of what it repeats.", null);
        }
        size.add(position, named.get().values(), named.get().letters());
        return named.get().node();
    }

    private List<Node> entries(Position position) throws SyntaxException {
        size.enter(position);
        size.add(position, 0);
        List<Node> entries = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            entries.add(node(next));
        }
        size.leave();
        return entries;
    }

    private Map<String, Node> values(Position position) throws SyntaxException {
        size.enter(position);
        size.add(position, 0);
        Map<String, Node> own = new LinkedHashMap<>();
        Map<String, Node> merged = new LinkedHashMap<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            if (!(next instanceof ScalarEvent key)) {
                throw new SyntaxException(position(next),
                        "A name is expected here. A text that begins with { or [ needs quotes around it.", null);
            }
            node(key);
            Node value = node(events.next());
            if (key.getValue().equals("<<") && key.isPlain()) {
                merge(merged, value);
            } else if (own.put(key.getValue(), value) != null) {
                repeated.accept(new Repeated(position(key), key.getValue()));
            }
        }
        size.leave();
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

    private Node scalar(Position position, ScalarEvent scalar) throws SyntaxException {
        String value = scalar.getValue();
        size.add(position, value.length());
        YamlTags.check(position, scalar.getTag());
        Tag tag = scalar.getTag().filter(YamlTags::decides).map(Tag::new).orElseGet(
                () -> SCHEMA.getScalarResolver().resolve(value, scalar.getImplicit().canOmitTagInPlainScalar()));
        if (tag.equals(Tag.NULL)) {
            return new Node.Nothing(position, value);
        }
        if (tag.equals(Tag.BOOL)) {
            return new Node.Bool(position, TruthWord.of(value).orElse(false), value);
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
                ? new Node.Number(position, value)
                : new Node.Text(position, value);
    }

    private Position position(Event event) {
        return new Position(file, event.getStartMark().map(Mark::getLine).map(line -> line + 1).orElse(0));
    }
}
