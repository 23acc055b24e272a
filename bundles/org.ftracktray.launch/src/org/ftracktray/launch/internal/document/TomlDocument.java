// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.document.Node.Position;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** TOML. Its parser tells the line of an error but not those of values, so these are looked up in the text. */
final class TomlDocument {

    private static final TomlMapper TOML = TomlMapper.builder().build();
    private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*([^\\[\\]]+?)\\s*\\]\\s*(#.*)?");
    private static final Pattern KEY = Pattern.compile("\\s*([\\w.\"'-]+)\\s*=.*");

    private final String file;
    private final Map<String, Integer> lines;

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
            Matcher header = TABLE.matcher(line);
            Matcher key = KEY.matcher(line);
            if (header.matches()) {
                table = unquoted(header.group(1)) + ".";
                lines.putIfAbsent(unquoted(header.group(1)), number);
            } else if (key.matches()) {
                lines.putIfAbsent(table + unquoted(key.group(1)), number);
            }
        }
        return lines;
    }

    private static String unquoted(String key) {
        return key.replace("\"", "").replace("'", "");
    }

    /** What has no line of its own, such as an entry of a list, has that of what it belongs to. */
    private Node convert(JsonNode json, String path, int lineAbove) {
        int line = lines.getOrDefault(path, lineAbove);
        Position position = new Position(file, line);
        return switch (json.getNodeType()) {
            case OBJECT -> {
                Map<String, Node> values = new LinkedHashMap<>();
                json.properties().forEach(each -> values.put(each.getKey(),
                        convert(each.getValue(), path.isEmpty() ? each.getKey() : path + "." + each.getKey(), line)));
                yield new Node.Mapping(position, values);
            }
            case ARRAY -> {
                List<Node> values = new ArrayList<>();
                json.forEach(each -> values.add(convert(each, path + "[]", line)));
                yield new Node.Sequence(position, values);
            }
            case NUMBER -> new Node.Number(position, json.asString());
            case BOOLEAN -> new Node.Bool(position, json.booleanValue());
            default -> new Node.Text(position, json.asString());
        };
    }
}
