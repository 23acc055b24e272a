// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.ftracktray.launch.internal.document.Documents.Repeated;
import org.ftracktray.launch.internal.document.Node.Position;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Keeps the line of each value, which a tree of Jackson's does not. */
final class JsonDocument {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final String file;
    private final JsonParser parser;
    private final Consumer<Repeated> repeated;
    private final DocumentSize size = new DocumentSize();

    private JsonDocument(String file, JsonParser parser, Consumer<Repeated> repeated) {
        this.file = file;
        this.parser = parser;
        this.repeated = repeated;
    }

    static Node read(String file, String text, Consumer<Repeated> repeated) throws SyntaxException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return new Node.Nothing(new Position(file, 1));
            }
            JsonDocument document = new JsonDocument(file, parser, repeated);
            return document.values();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new SyntaxException(new Position(file, line), "This is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Position here() {
        return new Position(file, parser.currentTokenLocation().getLineNr());
    }

    /** One value, or several objects one after the other, as {@code mongoexport} writes the documents of a database. */
    private Node values() throws SyntaxException {
        Node first = value();
        List<Node> all = new ArrayList<>(List.of(first));
        while (parser.nextToken() != null) {
            if (!(first instanceof Node.Mapping) || parser.currentToken() != JsonToken.START_OBJECT) {
                throw new SyntaxException(here(), "There is something after the end of the JSON value.", null);
            }
            all.add(value());
        }
        return all.size() == 1 ? first : new Node.Sequence(first.position(), all);
    }

    private Node value() throws SyntaxException {
        Position position = here();
        size.add(position, parser.currentToken().isScalarValue() ? parser.getStringLength() : 0);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(position);
            case START_ARRAY -> sequence(position);
            case VALUE_STRING -> new Node.Text(position, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Number(position, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Bool(position, parser.getBooleanValue(), parser.getString());
            default -> new Node.Nothing(position);
        };
    }

    private Node mapping(Position position) throws SyntaxException {
        size.enter(position);
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position here = here();
            parser.nextToken();
            if (values.put(name, value()) != null) {
                repeated.accept(new Repeated(here, name));
            }
        }
        size.leave();
        return new Node.Mapping(position, values);
    }

    private Node sequence(Position position) throws SyntaxException {
        size.enter(position);
        List<Node> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value());
        }
        size.leave();
        return new Node.Sequence(position, values);
    }
}
