// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.ftracktray.launch.internal.expression.ExpressionLimitException;
import org.ftracktray.launch.internal.expression.MatchLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 180, threadMode = SEPARATE_THREAD)
class ExpressionsTest {

    private static final String LONG = "a".repeat(200);

    private final MatchLimit limit = new MatchLimit(() -> false);

    @ParameterizedTest
    @ValueSource(strings = {"a{1,2000000000}", "(?:a|){1,2000000000}", "(?:){2000000000}", "((?:){1000}){1000}",
            "(?:(?:(?:^){900}){900}){900}", "(?:|){60}x", "(?:a?|b?){60}x", "(?:a*b*|c*){40}x", "(?<n>|){60}x",
            "(?i:|){60}x", "(?=|){1000}(?:|){60}", "a{99999999999999999999}", "(?x) a{5000} # (",
            "(a{0,100}){0,100}", "(?:\\b){900}", "(b)(\\1?|){90}"})
    void whatRepeatsTooMuchIsRefusedBeforeItIsCompiled(String expression) {
        assertThrows(ExpressionLimitException.class, () -> Expressions.compile(expression, true));
    }

    @Test
    void manyThingsThatCanBeNothingAreRefused() {
        for (String part : new String[]{"(a*)*", "(?:|)", "(?:a*)?", "(b?|c?)"}) {
            assertThrows(ExpressionLimitException.class, () -> Expressions.compile(part.repeat(60) + "x", true), part);
        }
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefused() {
        for (int letters : new int[]{1_200, 2_000, 20_000, 900_000}) {
            for (String part : new String[]{"a", "(a)", "(", "[", "a|", "\\(", "(?P<a>", ".*", "[^", "(?=", "\\Q",
                    "{"}) {
                assertThrows(ExpressionLimitException.class,
                        () -> Expressions.compile(part.repeat(letters / part.length() + 1), true), part + letters);
            }
        }
        assertThrows(ExpressionLimitException.class,
                () -> Expressions.compile("(".repeat(300) + ")".repeat(300), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+\\1b", "(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)b", "(.*)*(.*)*(.*)*\\1x", "(a|a)+b",
            "(a|aa)+b", "(?=(a+)+b)a", "(a+)+$b", "(?:a+)+b", "([a-z]+)*\\1\\1b", "(?<=a{5})(a|a)*b", "(.|a|aa)*x",
            "((a*)*)*b", "(a{1,30}){1,30}b"})
    void whatCostsTooMuchOnALongNameIsEnded(String expression) {
        try {
            assertFalse(limit.matches(Expressions.compile(expression, true), LONG));
        } catch (ExpressionLimitException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }

    @Test
    void aNameThatNeedsTheWholeStackIsEnded() {
        assertThrows(ExpressionLimitException.class,
                () -> limit.matches(Pattern.compile("(a|b)*c"), "ab".repeat(4_900)));
    }

    @Test
    void aMatchIsEndedWhenSomebodyCancels() {
        MatchLimit cancelled = new MatchLimit(() -> true, Integer.MAX_VALUE, Long.MAX_VALUE);
        assertThrows(CancellationException.class, () -> cancelled.matches(Pattern.compile("(a+)+\\1b"), LONG));
    }

    @Test
    void theTimeOfAllNamesTogetherIsLimited() {
        MatchLimit short_ = new MatchLimit(() -> false, Integer.MAX_VALUE, 1);
        assertThrows(ExpressionLimitException.class, () -> short_.matches(Pattern.compile("(a+)+\\1b"), LONG));
    }

    @Test
    void anEnormousTextIsNotLookedAt() {
        assertThrows(ExpressionLimitException.class, () -> limit.matches(Pattern.compile("a"), "a".repeat(1_000_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya\\d{4}(\\.\\d{1,2})*", "(?P<version>\\d[\\d.vabc]*?)[^\\d]*$",
            "[Nn]uke(\\d+\\.\\d+v\\d+)?",
            "Blender( \\d+\\.\\d+)?( LTS)?", "(?i)houdini[ _-]?(FX|Core)?.*", "[]a]+[^]b]*[[a-z]&&[^x]+",
            "(?<=maya)\\d+(?!beta)", "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
            "[A-Z]\\w{0,200}\\.(exe|EXE)",
            "(v?\\d*)?(-\\w*)?(_final)?", "\\(maya.*"})
    void whatStudiosWriteIsTaken(String expression) {
        Pattern pattern = Expressions.compile(expression, false);
        limit.matches(pattern, "Autodesk Maya 2024.2 with a long name.exe");
    }

    @Test
    void anyLettersAreAnExpressionOrAreRefused() {
        Random random = new Random(7);
        String[] parts = {"(", ")", "[", "]", "{", "}", "a", "b", "*", "+", "?", "|", "\\", ".", "^", "$", "(?:", "(?=",
                "(?!", "(?<=", "(?<n>", "\\1", "{2}", "{0,30}", "{1,999}", "\\b", "\\Q", "\\E", "(?i)", "&&", ",", "-",
                "\\p{L}", "\\k<n>", "x"};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder expression = new StringBuilder();
            for (int length = random.nextInt(30); length >= 0; length--) {
                expression.append(parts[random.nextInt(parts.length)]);
            }
            try {
                new MatchLimit(() -> false, 100_000, 1_000_000_000L)
                        .matches(Expressions.compile(expression.toString(), random.nextBoolean()), "aababbaab.aax");
            } catch (PatternSyntaxException | ExpressionLimitException e) {
                // the two sentences that a configuration can get
            }
        }
    }
}
