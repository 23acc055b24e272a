// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a file holds, it is read or refused with a sentence and a line; the stack and the memory hold. */
@Timeout(value = 180, threadMode = SEPARATE_THREAD)
class HostileDocumentsTest {

    private static final List<Integer> DEPTHS = List.of(101, 1_500, 5_000, 200_000);

    @Test
    void listsInListsEndInASentenceWhateverTheirDepth() {
        for (int depth : DEPTHS) {
            for (String file : List.of("a.yaml", "a.json")) {
                assertRefused(file, "[".repeat(depth));
                assertRefused(file, "[".repeat(depth) + "]".repeat(depth));
            }
            assertRefused("a.toml", "a = " + "[".repeat(depth) + "]".repeat(depth));
            assertRefused("a.yaml", "- ".repeat(depth) + "x");
        }
    }

    @Test
    void groupsInGroupsEndInASentenceWhateverTheirDepth() {
        for (int depth : DEPTHS) {
            assertRefused("a.yaml", "{a: ".repeat(depth) + "1" + "}".repeat(depth));
            assertRefused("a.json", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
            assertRefused("a.toml", "a = " + "{a=".repeat(depth) + "1" + "}".repeat(depth));
            assertRefused("a.yaml", "? ".repeat(depth) + "x");
        }
        assertRefused("a.yaml", indented(1_200));
    }

    @Test
    void dottedKeysEndInASentenceWhateverTheirLength() {
        for (int parts : List.of(101, 2_000, 50_000)) {
            String key = String.join(".", java.util.Collections.nCopies(parts, "a"));
            assertRefused("a.toml", key + " = 1");
            assertRefused("a.toml", "[" + key + "]\nb = 1");
            assertRefused("a.toml", "[[" + key + "]]\nb = 1");
        }
    }

    @Test
    void anAliasInsideOfWhatItRepeatsIsRefused() {
        for (String text : List.of("a: &x\n  <<: *x\n", "a: &x [*x]", "&x a: *x\nb: &b {c: *b}",
                "a: &a {<<: &b {<<: *a}}", "&a [&b [*a, *b]]", "a: &x\n  <<: [*x, *x]\n")) {
            SyntaxException e = assertRefused("a.yaml", text);
            assertTrue(e.getMessage().contains("inside of what it repeats"), e.getMessage());
            assertTrue(e.position().line() > 0);
        }
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder lists = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        StringBuilder groups = new StringBuilder("a0: &a0 {x: 1}\n");
        for (int i = 1; i < 40; i++) {
            lists.append("a%d: &a%d [%s]\n".formatted(i, i, repeated("*a" + (i - 1), 9)));
            groups.append("a%d: &a%d {p: *a%d, q: *a%d}\n".formatted(i, i, i - 1, i - 1));
        }
        assertRefused("a.yaml", lists.toString());
        assertRefused("a.yaml", groups.toString());
        assertRefused("a.yaml", "a: &a " + "x".repeat(500_000) + "\nb: [" + repeated("*a", 10_000) + "]");
        assertRefused("a.yaml",
                "a: &a {" + IntStream.range(0, 9_000).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining(", "))
                        + "}\nb: {<<: [" + repeated("*a", 1_000) + "]}");
    }

    @Test
    void anAliasThatLeadsNowhereNamesItsLine() {
        assertEquals(2, assertRefused("a.yaml", "a: 1\nb: *nothing").position().line());
    }

    @Test
    void manySmallValuesAreRefused() {
        assertRefused("a.yaml", "- a\n".repeat(240_000));
        assertRefused("a.yaml", "[" + "a,".repeat(450_000) + "]");
        assertRefused("a.json", "[" + repeated("1", 400_000) + "]");
        assertRefused("a.toml", "a = [" + repeated("1", 300_000) + "]");
    }

    @Test
    void whatIsNoTextIsRefused() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String file : List.of("a.yaml", "a.toml", "a.json")) {
                assertThrows(SyntaxException.class,
                        () -> Documents.read(file, "\"label\": \"M\u00e4ya\"".getBytes(charset)), file + charset);
            }
        }
        for (String file : List.of("a.yaml", "a.toml", "a.json")) {
            assertThrows(SyntaxException.class, () -> Documents.read(file, new byte[900_000]), file);
            assertThrows(SyntaxException.class, () -> Documents.read(file, new byte[]{'a', ':', ' ', (byte) 0xff}));
        }
    }

    @Test
    void enormousNumbersTextsAndNamesAreReadOrRefused() throws SyntaxException {
        String digits = "9".repeat(400_000);
        for (String value : List.of(digits, "-" + digits, "0." + digits, "1e" + digits, "0x" + digits, "\"" + digits
                + "\"", "9".repeat(300_000) + "-01-01", "1e999999999", "0o" + "7".repeat(400_000))) {
            end("a.yaml", "a: " + value);
            end("a.json", "{\"a\": " + value + "}");
            end("a.toml", "a = " + value);
            end("a.yaml", value + ": a");
        }
        for (String blank : List.of(" ", "\t", "\n", "#", "[", "=", "'", "\"", "&", "*", "!", "%", "@", "|", ">", "- ",
                "? ", ": ", "{", "}", "\\", "[ ", "a=", "---\n", "...\n", "&a ", "!a ", "a: &a *a\n", "%TAG ! a\n")) {
            String text = blank.repeat(200_000 / blank.length());
            for (String file : List.of("a.yaml", "a.json", "a.toml")) {
                end(file, text);
                end(file, "a: \"" + text);
                end(file, "[" + text + "x");
            }
        }
    }

    @Test
    void ofANameThatIsGivenTwiceTheLastCountsAsInPythonAndIsTold() throws SyntaxException {
        for (String file : List.of("a.yaml", "a.json")) {
            List<Documents.Repeated> repeated = new ArrayList<>();
            Node.Mapping read = (Node.Mapping) Documents.read(file,
                    "{\"a\": 1,\n \"b\": 3,\n \"a\": 2}".getBytes(StandardCharsets.UTF_8), repeated::add);
            assertEquals(new Node.Number(new Node.Position(file, 3), "2"), read.get("a").orElseThrow());
            assertEquals(List.of(new Documents.Repeated(new Node.Position(file, 3), "a")), repeated);
        }
        assertRefused("a.toml", "a = 1\na = 2");
    }

    @Test
    void aSecondDocumentIsRefusedWithItsLine() {
        assertEquals(2, assertRefused("a.yaml", "a: 1\n---\nb: 2\n").position().line());
    }

    @Test
    void whatIsUsualIsStillRead() throws SyntaxException {
        Node.Mapping read = (Node.Mapping) Documents.read("a.yaml",
                "base: &base {x: 1, y: 2}\nmine:\n  <<: *base\n  y: !!str 3\nlist: [~, true, 0x1F, \"1\"]\n"
                        .getBytes(StandardCharsets.UTF_8));
        Node.Mapping mine = (Node.Mapping) read.get("mine").orElseThrow();
        assertEquals("3", ((Node.Text) mine.get("y").orElseThrow()).value());
        assertEquals("1", ((Node.Number) mine.get("x").orElseThrow()).value());
        assertFalse(mine.get("<<").isPresent());
        assertEquals(
                List.of("nothing", "true or false", "a number", "a text"), ((Node.Sequence) read.get("list")
                        .orElseThrow()).values().stream().map(Node::kind).toList());
    }

    private static String indented(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static String repeated(String text, int times) {
        return String.join(",", java.util.Collections.nCopies(times, text));
    }

    private static SyntaxException assertRefused(String file, String text) {
        SyntaxException e = assertThrows(SyntaxException.class,
                () -> Documents.read(file, text.getBytes(StandardCharsets.UTF_8)),
                () -> file + ": " + text.substring(0, Math.min(60, text.length())));
        assertTrue(e.getMessage().endsWith(".") || e.getMessage().contains(":"), e.getMessage());
        return e;
    }

    /** Either end is right; another exception is not. */
    private static void end(String file, String text) {
        try {
            Documents.read(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (SyntaxException e) {
            assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
        }
    }
}
