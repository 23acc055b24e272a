// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.ftracktray.launch.internal.configuration.Expressions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions mean what they mean in Python. */
class PythonExpressionTest {

    /** Expression, text, and what re.match of Python 3.11 finds at its beginning; null for nothing. */
    private static final String[][] MATCHES = {
            {"(X)?(?(1)y|N)uke14.*", "Nuke14.0v5", "Nuke14.0v5"},
            {"(X)?(?(1)y|N)uke14.*", "Xyuke14", "Xyuke14"},
            {"(X)?(?(1)y|N)uke14.*", "yuke14", null},
            {"(?P<x>X)?(?(x)y)N", "XyN", "XyN"},
            {"(?P<x>X)?(?(x)y)N", "XN", null},
            {"((a)|b)+(?(2)c|d)", "bac", "bac"},
            {"Nuke\\d{,3}\\.0v5", "Nuke14.0v5", "Nuke14.0v5"},
            {"Nuke\\d{,1}\\.0v5", "Nuke14.0v5", null},
            {"a{,}b", "aaab", "aaab"},
            {"a{}", "a{}", "a{}"},
            {"a{2", "a{2", "a{2"},
            {"a{x}", "a{x}", "a{x}"},
            {"Nuke[[\\d].*", "Nuke[1", "Nuke[1"},
            {"Nuke[\\d&&v.]+", "Nuke1&v.2", "Nuke1&v.2"},
            {"[a||b]+", "a|b", "a|b"},
            {"[+--]+", "+,-", "+,-"},
            {"[]a]+", "]a", "]a"},
            {"[^]a]+", "b]", "b"},
            {"[\\w-]+", "a-b", "a-b"},
            {"[^\\W\\d]+", "ab1", "ab"},
            {"(?#the folder)Nuke14.*", "Nuke14", "Nuke14"},
            {"a(?#one or more)+", "aa", "aa"},
            {"(?a:\\w+)", "aé", "a"},
            {"\\w+", "aé", "aé"},
            {"(?a)\\w+", "aé", "a"},
            {"(?u:\\w+)", "aé", "aé"},
            {"\\w+", "²½x", "²½x"},
            {"\\w+", "e‿f", "e"},
            {"\\d+", "٣5", "٣5"},
            {"(?a)\\d+", "٣5", null},
            {"(?P<größe>a)(?P=größe)", "aa", "aa"},
            {"(?P<a_b>a)(?P<ab>b)(?P=a_b)", "aba", "aba"},
            {"(?P<g2>a)(b)\\2", "abb", "abb"},
            {"\\Amaya\\Z", "maya", "maya"},
            {"\\Amaya\\Z", "maya2", null},
            {"maya$", "maya\n", "maya"},
            {"maya$", "maya", "maya"},
            {"a++a", "aaa", null},
            {"a*+b", "aab", "aab"},
            {"(?>a+)ab", "aab", null},
            {"a{2}+b", "aab", "aab"},
            {"\\141\\x62\\u0063\\U00000064", "abcd", "abcd"},
            {"\\N{LATIN SMALL LETTER A}", "a", "a"},
            {"(?s-i:a.b)", "a/b", "a/b"},
            {"(?i:A)b", "ab", "ab"},
            {"(?i:A)B", "ab", null},
            {"(?i)É", "é", "é"},
            {"(?i)(?x) m a y a  # the program", "MAYA", "MAYA"},
            {"(?x: ma ya )2", "maya2", "maya2"},
            {"(?x)a\\ b[ ]c", "a b c", "a b c"},
            {"(?m)^a$", "a", "a"},
            {"\\bmaya\\b", "maya-2024", "maya"},
            {"\\bmaya\\b", "maya2024", null},
            {"maya\\B2", "maya2", "maya2"},
            {"\\v", "v", null},
            {"\\_\\-\\é", "_-é", "_-é"},
            {"(?=m)*a", "a", "a"},
            {"(?<=a)b", "b", null},
            {"(?:a|)*?b", "aab", "aab"},
            {"Houdini*", "Houdini 20.5", "Houdini"},
            {"Adobe Photoshop*", "Adobe Photoshop 2025", "Adobe Photoshop"},
            {"hfs*", "hfs19.5.569", "hfs"},
            {"(?i)(MAXON CINEMA) 4D .+", "Maxon Cinema 4D R21", "Maxon Cinema 4D R21"},
            {"Toon Boom Harmony .*\\ Advanced", "Toon Boom Harmony 22 Advanced", "Toon Boom Harmony 22 Advanced"},
            {"(?<n>a)\\k<n>", "aa", "aa"}
    };

    /** What Python refuses, with words of the reason or the remedy. */
    private static final String[][] REFUSED = {
            {"a{2,1}", "wrong order"},
            {"a**", "follows another"},
            {"*.exe", ".*"},
            {"^*", "nothing before"},
            {"(?L)a", "bytes"},
            {"(?au:a)", "contradict"},
            {"(?i-i:a)", "contradict"},
            {"a(?i)b", "beginning"},
            {"(?P>n)", "second time"},
            {"(?P<1a>a)", "name of a group"},
            {"(?P<a>x)(?P<a>y)", "Rename"},
            {"(?P=none)", "no group called"},
            {"\\2", "no group 2"},
            {"(a\\1)", "inside that group"},
            {"(a)(?(1)b|c|d)", "two branches"},
            {"[a--b]", "take one set away"},
            {"[b-a]", "backwards"},
            {"[\\w-z]", "minus sign"},
            {"[a", "]"},
            {"(a", "closed"},
            {"a)", "opening one"},
            {"(?#a", "comment"},
            {"(?<=a+)b", "no fixed length"},
            {"\\p{Lu}x", "[A-Z]"},
            {"\\Qa.b\\E", "backslash before"},
            {"\\h", "[ \\t]"},
            {"\\R", "Leave it out"},
            {"\\X", "Write a point"},
            {"\\Ga", "Leave it out"},
            {"\\Ka", "look-behind"},
            {"maya\\z", "\\Z"},
            {"\\c", "two"},
            {"maya\\", "two"},
            {"\\N{NO SUCH}", "character itself"},
            {"\\x4", "2 hexadecimal"},
            {"\\u00g1", "4 hexadecimal"},
            {"\\400", "377"},
            {"\\N", "braces"},
            {"(?~a)", "(?:...)"},
            {"(?", "ends within"}
    };

    static Stream<Arguments> matches() {
        return Stream.of(MATCHES).map(row -> Arguments.of((Object[]) row));
    }

    static Stream<Arguments> refused() {
        return Stream.of(REFUSED).map(row -> Arguments.of((Object[]) row));
    }

    @ParameterizedTest
    @MethodSource("matches")
    void matchesWhatPythonMatches(String expression, String text, String matched) {
        Matcher matcher = Expressions.compile(expression, true).matcher(text);
        assertEquals(matched, matcher.lookingAt() ? matcher.group() : null);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatPythonRefusesAndWhatToWrite(String expression, String words) {
        var refusal = assertThrows(ExpressionSyntaxException.class, () -> Expressions.compile(expression, true));
        String sentences = refusal.getDescription() + ". " + refusal.remedy();
        assertTrue(sentences.contains(words), sentences);
    }
}
