// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.internal.HostileNames;
import org.ftracktray.launch.internal.platform.WindowsModel.Java;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsCommandLineTest {

    private static final String EXE = "C:\\Program Files\\Maya\\maya.exe";
    private static final String BATCH = "C:\\Program Files (x86)\\R&D\\maya.bat";
    private static final Map<String, String> ENVIRONMENT = Map.of("PATH", "C:\\Windows", "FTRACK_API_KEY", "secret");

    private final WindowsCommandLine plain = new WindowsCommandLine("C:\\Windows\\system32\\cmd.exe", false);
    private final WindowsCommandLine verified = new WindowsCommandLine("C:\\Windows\\system32\\cmd.exe", true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"a.exe b c|a.exe,b,c", "\"a b.exe\" \"c d\"|a b.exe,c d",
            "a.exe \"c\\\\\" d|a.exe,c\\,d", "a.exe c\\\"d|a.exe,c\"d", "a.exe c\\\\\\\"d|a.exe,c\\\"d",
            "a.exe \"b\"\"c\" d|a.exe,b\"c,d", "a.exe \\\\server\\x|a.exe,\\\\server\\x", "a.exe \"\" x|a.exe,,x"})
    void theModelReadsTheExamplesThatMicrosoftGives(String line, String words) {
        assertEquals(List.of(words.split(",", -1)), WindowsModel.argv(line));
    }

    @ParameterizedTest
    @EnumSource
    void aProgramGetsEveryWordAsItIs(Java java) {
        WindowsCommandLine made = java == Java.VERIFIED ? verified : plain;
        int carried = 0;
        for (String word : HostileNames.generated(20_000)) {
            List<String> given = List.of(EXE, "-file", word, word + "\\", "\\" + word + " ", "", "end");
            List<String> words;
            try {
                words = made.words(EXE, given.subList(1, given.size()));
            } catch (IllegalArgumentException e) {
                assertTrue(java == Java.VERIFIED && word.contains("\""), e.getMessage());
                continue;
            }
            assertEquals(given, WindowsModel.argv(WindowsModel.line(java, words)));
            carried++;
        }
        assertTrue(carried > 15_000, "only " + carried);
    }

    @ParameterizedTest
    @EnumSource(names = {"OLD", "NEW"})
    void aBatchFileGetsEveryWordAsItIsOrItIsRefused(Java java) {
        int carried = 0;
        for (String word : HostileNames.generated(20_000)) {
            List<String> given = new ArrayList<>(List.of(BATCH, "-file", word, "a=b;c,d", "", "end"));
            boolean unsafe = word.matches("(?s).*[\"%\n\r\0\u0007].*");
            if (unsafe) {
                assertThrows(IllegalArgumentException.class,
                        () -> plain.words(BATCH, given.subList(1, given.size())));
                continue;
            }
            String line = WindowsModel.line(java, plain.words(BATCH, given.subList(1, given.size())));
            List<String> seen = new ArrayList<>(WindowsModel.batch(line, ENVIRONMENT));
            seen.set(2, withoutDoubled(seen.get(2), word));
            assertEquals(given, seen);
            carried++;
        }
        assertTrue(carried > 5_000, "only " + carried);
    }

    /** Backslashes at the end are doubled for whoever the batch file hands the word on to. */
    private static String withoutDoubled(String seen, String word) {
        return word.endsWith("\\") && seen.startsWith(word) && seen.substring(word.length()).matches("\\\\+")
                ? word
                : seen;
    }

    @Test
    void whatABatchFileHandsOnIsStillOneWord() {
        for (String word : List.of("C:\\work\\", "a b\\\\", "x", "")) {
            String line = WindowsModel.line(Java.NEW, plain.words(BATCH, List.of(word, "-x")));
            String rest = line.substring(line.indexOf(".bat\" ") + 6, line.length() - 1);
            assertEquals(List.of("maya.exe", word, "-x"), WindowsModel.argv("maya.exe " + rest));
        }
    }

    @Test
    void wordsForABatchFileAreRefusedWithASentenceAlsoWhereJavaVerifies() {
        assertEquals(List.of(BATCH, "\"a b\"", "\"c&d\"", "\"\""), verified.words(BATCH, List.of("a b", "c&d", "")));
        assertThrows(IllegalArgumentException.class, () -> verified.words(BATCH, List.of("%PATH%")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "%FTRACK_API_KEY%", "100%", "a\nb", "a\rb", "a\0b", "a\u001ab"})
    void whatCmdWouldUnderstandIsRefusedWithASentence(String word) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> plain.words(BATCH, List.of(word)));
        assertTrue(e.getMessage().matches("A batch file cannot be given the word \".*cmd\\.exe\\."), e.getMessage());
    }

    @Test
    void whatBecomesAQuotationMarkInAnotherCharacterSetIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> plain.words(EXE, List.of("a\uff02 -x")));
    }

    @Test
    void aLineThatIsTooLongIsToldBeforeTheStart() {
        assertThrows(IllegalArgumentException.class, () -> plain.words(EXE, List.of("x".repeat(40_000))));
        assertThrows(IllegalArgumentException.class, () -> plain.words(BATCH, List.of("x".repeat(9_000))));
    }
}
