// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a seed file so that every value knows its line. */
final class SeedReader {

    private static final int MOST_NODES = 10_000_000;
    private static final int LARGEST_FILE = 1 << 30;

    private final String file;
    private int nodes;

    private SeedReader(String file) {
        this.file = file;
    }

    static SeedNode read(Path path) {
        try {
            return read(path.toString(), Files.readString(path));
        } catch (NoSuchFileException e) {
            throw new SeedException(path.toString(), 0, "", "there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new SeedException(path.toString(), 0, "", "the file is not text in UTF-8", e);
        } catch (IOException e) {
            throw new SeedException(path.toString(), 0, "", "the file cannot be read: " + e.getMessage(), e);
        }
    }

    /** The studio that comes with the sandbox. */
    static SeedNode demo() {
        try (InputStream in = SeedReader.class.getResourceAsStream("demo.yaml")) {
            return read("demo.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SeedNode read(String file, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setSchema(new CoreSchema())
                .setCodePointLimit(LARGEST_FILE).setMaxAliasesForCollections(Integer.MAX_VALUE).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            SeedReader reader = new SeedReader(file);
            return root.map(node -> reader.convert(node, "", 0))
                    .orElseThrow(() -> new SeedException(file, 0, "", "the file is empty", null));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(0);
            throw new SeedException(file, line, "", "this is not valid YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new SeedException(file, 0, "", "this is not valid YAML: " + e.getMessage(), e);
        }
    }

    private SeedNode convert(Node node, String field, int depth) {
        int line = line(node);
        if (++nodes > MOST_NODES || depth > 200) {
            throw new SeedException(file, line, field, "the aliases (*) repeat each other without an end", null);
        }
        Object value = switch (node) {
            case MappingNode mapping -> values(mapping, field, depth);
            case SequenceNode sequence -> {
                List<SeedNode> values = new ArrayList<>();
                for (Node each : sequence.getValue()) {
                    values.add(convert(each, field + "[" + values.size() + "]", depth + 1));
                }
                yield values;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new SeedException(file, line, field, "this value cannot be read", null);
        };
        return new SeedNode(file, line, field, value, node instanceof ScalarNode scalar ? scalar.getValue() : "");
    }

    private Map<String, SeedNode> values(MappingNode mapping, String field, int depth) {
        Map<String, SeedNode> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new SeedException(file, line(tuple.getKeyNode()), field, "a name is expected here", null);
            }
            String below = field.isEmpty() ? key.getValue() : field + "." + key.getValue();
            if (values.put(key.getValue(), convert(tuple.getValueNode(), below, depth + 1)) != null) {
                throw new SeedException(file, line(key), below, "this is given twice", null);
            }
        }
        return values;
    }

    private static Object scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        try {
            return tag.equals(Tag.INT)
                    ? (Object) Long.valueOf(text)
                    : tag.equals(Tag.FLOAT) ? (Object) Double.valueOf(text) : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).map(line -> line + 1).orElse(0);
    }
}
