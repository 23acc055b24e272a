// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.sandbox.internal.schema.Attribute.Link;
import org.ftracktray.sandbox.internal.schema.Attribute.Reference;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Attribute.Traits;

/**
 * Reads {@code studio.schema}. A line {@code type Name [extends Other] [abstract] [hidden] [alias X] [object id]
 * [of Type attribute=value] [key a,b] [system a,b] [default a,b]} begins a type; the indented lines below are its attributes: a name, then
 * {@code uid}, a scalar kind, {@code key Type}, {@code ref Type by key}, {@code one Type}, {@code many Type by key
 * [where attribute=value]}, {@code many Type through Join from key to key} or {@code map Type by key}, then
 * {@code = default} and traits.
 */
final class SchemaReader {

    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    private final Map<String, Schema> types = new LinkedHashMap<>();
    private List<String> head = List.of();
    private final Map<String, Attribute> own = new LinkedHashMap<>();

    Schemas read(String text) {
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> words = words(line);
            if (line.startsWith("type ")) {
                finish();
                head = words;
            } else {
                Attribute attribute = attribute(words);
                own.put(attribute.name(), attribute);
            }
        }
        finish();
        return new Schemas(types);
    }

    private void finish() {
        if (head.isEmpty()) {
            return;
        }
        Optional<Schema> parent = after(head, "extends").map(types::get);
        Map<String, Attribute> all = new LinkedHashMap<>(parent.map(Schema::attributes).orElse(Map.of()));
        all.putAll(own);
        List<String> key = names(head, "key", parent.map(Schema::primaryKey).orElse(List.of("id")));
        Schema.Header header = new Schema.Header(head.contains("abstract"), head.contains("hidden"),
                after(head, "alias"), after(head, "object"), after(head, "of").map(type -> classified(type, head)), key,
                names(head, "system", parent.map(Schema::systemProjections).orElse(List.of())),
                names(head, "default", parent.map(Schema::defaultProjections).orElse(key)));
        types.put(head.get(1), new Schema(head.get(1), parent, header, all));
        own.clear();
        head = List.of();
    }

    private static Schema.Classified classified(String type, List<String> head) {
        String[] pair = head.get(head.indexOf("of") + 2).split("=");
        return new Schema.Classified(type, pair[0], pair[1]);
    }

    private static Attribute attribute(List<String> words) {
        String name = words.get(0);
        String kind = words.get(1);
        Traits traits = traits(words);
        return switch (kind) {
            case "ref", "one" -> new Reference(name, words.get(2), after(words, "by"), traits);
            case "many", "map" ->
                new Attribute.Collection(name, words.get(2), kind.equals("map"), link(words, traits), traits);
            case "key" ->
                new Scalar(name, Kind.KEY, Optional.of(words.get(2)), preset(Kind.KEY, words), List.of(), traits);
            case "uid" -> new Scalar(name, Kind.UID, Optional.empty(), Optional.of("{uid}"), List.of(),
                    new Traits(true, false, true, false, false, false, false, traits.quiet(), false, false,
                            traits.alias()));
            default -> {
                Kind scalar = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
                List<String> allowed = valueOf(words, "enum=").map(v -> List.of(v.split(","))).orElse(List.of());
                yield new Scalar(name, scalar, Optional.empty(), preset(scalar, words), allowed, traits);
            }
        };
    }

    private static Link link(List<String> words, Traits traits) {
        if (traits.computed()) {
            return new Link.Computed();
        }
        Optional<String> join = after(words, "through");
        if (join.isPresent()) {
            return new Link.Through(join.get(), after(words, "from").orElseThrow(), after(words, "to").orElseThrow());
        }
        String[] where = after(words, "where").orElse("").split("=");
        return new Link.By(after(words, "by").orElseThrow(),
                where.length == 2 ? Optional.of(where[0]) : Optional.empty(), where.length == 2 ? where[1] : "");
    }

    private static Traits traits(List<String> words) {
        return new Traits(words.contains("required"), words.contains("announced"), words.contains("immutable"),
                words.contains("computed"), words.contains("hidden"), words.contains("unique"),
                words.contains("indexed"), words.contains("quiet"), words.contains("restricted"),
                words.contains("transformed"), valueOf(words, "alias="));
    }

    private static Optional<Object> preset(Kind kind, List<String> words) {
        return after(words, "=").map(text -> switch (kind) {
            case INTEGER -> Long.valueOf(text);
            case NUMBER -> Double.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            default -> text;
        });
    }

    private static Optional<String> after(List<String> words, String word) {
        int at = words.indexOf(word);
        return at < 1 || at + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private static List<String> names(List<String> words, String word, List<String> otherwise) {
        return after(words, word).map(text -> List.of(text.split(","))).orElse(otherwise);
    }

    private static Optional<String> valueOf(List<String> words, String prefix) {
        return words.stream().filter(w -> w.startsWith(prefix)).findFirst().map(w -> w.substring(prefix.length()));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(word.startsWith("\"") ? word.substring(1, word.length() - 1) : word);
        }
        return words;
    }
}
