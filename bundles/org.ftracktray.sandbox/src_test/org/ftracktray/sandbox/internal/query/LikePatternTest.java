// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 180, threadMode = SEPARATE_THREAD)
class LikePatternTest {

    @Test
    void meansWhatTheExpressionMeans() {
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            String pattern = letters(random, "ab%%", 8);
            String text = letters(random, "abA", 10);
            StringBuilder expression = new StringBuilder();
            for (char c : pattern.toCharArray()) {
                expression.append(c == '%' ? ".*" : Pattern.quote(String.valueOf(c)));
            }
            assertEquals(Pattern.compile(expression.toString(), Pattern.DOTALL).matcher(text.toLowerCase()).matches(),
                    LikePattern.of(pattern).matches(text), pattern + " on " + text);
        }
    }

    @Test
    void manyPiecesCostNoMoreThanFew() {
        assertFalse(LikePattern.of("%a".repeat(2_000) + "%b").matches("a".repeat(100_000)));
    }

    private static String letters(Random random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
