// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.internal.document.Node.Position;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** TOML. Its parser tells the line of an error but not those of values, so these are looked up in the text. */
final class TomlDocument {

    private static final TomlMapper TOML = TomlMapper.builder().build();

    private final String file;
    private final Map<String, Integer> lines;
    private final DocumentSize size = new DocumentSize();

    private TomlDocument(String file, Map<String, Integer> lines) {
        this.file = file;
        this.lines = lines;
    }

    static Node read(String file, String text) throws SyntaxException {
        try {
            return new TomlDocument(file, lines(text)).convert(TOML.readTree(text), "", 1);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new SyntaxException(new Position(file, line), "This is not valid TOML: " + e.getOriginalMessage(), e);
        }
    }

    /** The line of each table and key, by its path. */
    private static Map<String, Integer> lines(String text) {
        Map<String, Integer> lines = new HashMap<>();
        String table = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.strip();
            if (content.startsWith("[")) {
                table = header(content) + ".";
                lines.putIfAbsent(header(content), number);
            } else if (content.indexOf('=') > 0) {
                lines.putIfAbsent(table + unquoted(content.substring(0, content.indexOf('='))), number);
            }
        }
        return lines;
    }

    /** The name in "[name]" or "[[name]]". */
    private static String header(String line) {
        int end = line.indexOf(']');
        return end < 0 ? "" : unquoted(line.substring(line.startsWith("[[") ? 2 : 1, end));
    }

    private static String unquoted(String key) {
        return key.replace("\"", "").replace("'", "").strip();
    }

    /** What has no line of its own, such as an entry of a list, has that of what it belongs to. */
    private Node convert(JsonNode json, String path, int lineAbove) throws SyntaxException {
        int line = lines.getOrDefault(path, lineAbove);
        Position position = new Position(file, line);
        size.add(position, json.isString() ? json.stringValue().length() : 0);
        return switch (json.getNodeType()) {
            case OBJECT -> {
                size.enter(position);
                Map<String, Node> values = new LinkedHashMap<>();
                for (Map.Entry<String, JsonNode> each : json.properties()) {
                    String key = each.getKey();
                    values.put(key, convert(each.getValue(), path.isEmpty() ? key : path + "." + key, line));
                }
                size.leave();
                yield new Node.Mapping(position, values);
            }
            case ARRAY -> {
                size.enter(position);
                List<Node> values = new ArrayList<>();
                for (JsonNode each : json) {
                    values.add(convert(each, path + "[]", line));
                }
                size.leave();
                yield new Node.Sequence(position, values);
            }
            case NUMBER -> new Node.Number(position, json.asString());
            case BOOLEAN -> new Node.Bool(position, json.booleanValue(), json.asString());
            default -> new Node.Text(position, json.asString());
        };
    }
}
