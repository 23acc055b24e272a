// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files look like that were written for PyYAML. */
class YamlOfPythonTest {

    @Test
    void wordsNumbersAndDatesKeepTheirSpelling() throws SyntaxException {
        for (String value : List.of("True", "TRUE", "yes", "NO", "on", "0755", "1.10", "1e3", "0x1F", "0o17",
                "12:30:00",
                "1_000", "2024-01-01", "2024-01-01 10:00:00", "~", "null", "Null", ".inf", "-.5", "=", "y", "N")) {
            assertEquals(value, written(read("key: " + value + "\n").get("key").orElseThrow()));
        }
    }

    @Test
    void aFileMayBeginWithADirectiveAMarkOrTheByteOrder() throws SyntaxException {
        for (String beginning : List.of("%YAML 1.1\n---\n", "%YAML 1.2\n---\n", "---\n", "# comment\n---\n", "\uFEFF",
                "\uFEFF---\n")) {
            assertEquals(Map.of("a", "b"), texts(read(beginning + "a: b\n...\n")), beginning);
        }
    }

    @Test
    void linesMayEndAsOnWindows() throws SyntaxException {
        assertEquals(Map.of("a", "b", "c", "d e\n"), texts(read("a: b\r\nc: |\r\n  d e\r\n")));
    }

    @Test
    void whatWindowsCallsUnicodeIsRead() throws SyntaxException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (Map.Entry<String, String> file : Map
                    .of("a.yaml", "a: B\u00fchne\r\n", "a.json", "{\"a\": \"B\u00fchne\"}",
                            "a.toml", "a = \"B\u00fchne\"\r\n")
                    .entrySet()) {
                Node.Mapping read = (Node.Mapping) Documents.read(file.getKey(),
                        ("\uFEFF" + file.getValue()).getBytes(charset));
                assertEquals(Map.of("a", "B\u00fchne"), texts(read), file.getKey() + charset);
            }
        }
    }

    @Test
    void mergedGroupsGiveWhatIsNotThereThatOfTheFirstOneFirst() throws SyntaxException {
        Node.Mapping read = read("""
                one: &one {a: "1", b: "1"}
                two: &two {b: "2", c: "2"}
                both:
                  c: own
                  <<: [*one, *two]
                """);
        assertEquals(Map.of("a", "1", "b", "1", "c", "own"), texts((Node.Mapping) read.get("both").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!python/object:os.system", "!!python/tuple", "!!python/name:os.path", "!include",
            "!!binary"})
    void aTagThatAsksForMoreThanAValueIsRefused(String tag) {
        for (String value : List.of(" x", " [x]", " {x: y}")) {
            SyntaxException e = assertThrows(SyntaxException.class, () -> read("a: 1\nb: " + tag + value + "\n"));
            assertEquals(2, e.position().line());
            assertTrue(e.getMessage().contains(tag.split(":")[0]) && e.getMessage().endsWith("Write the value itself."),
                    e.getMessage());
        }
    }

    @Test
    void tagsThatSayTheKindAreUnderstood() throws SyntaxException {
        assertEquals(Map.of("a", "12", "b", "on", "c", "${HOME}/x"),
                texts(read("a: !!str 12\nb: !!str on\nc: !env \"${HOME}/x\"\n")));
    }

    @Test
    void aTabBeforeANameIsRefusedWithItsLine() {
        assertEquals(2, assertThrows(SyntaxException.class, () -> read("a:\n\tb: c\n")).position().line());
    }

    private static Node.Mapping read(String text) throws SyntaxException {
        return (Node.Mapping) Documents.read("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> texts(Node.Mapping mapping) {
        return mapping.values().entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
                each -> ((Node.Text) each.getValue()).value()));
    }

    private static String written(Node node) {
        return switch (node) {
            case Node.Text text -> text.value();
            case Node.Number number -> number.value();
            case Node.Bool bool -> bool.written();
            case Node.Nothing nothing -> nothing.written();
            default -> node.kind();
        };
    }
}
