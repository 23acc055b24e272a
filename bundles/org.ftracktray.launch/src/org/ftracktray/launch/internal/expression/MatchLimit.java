// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies foreign expressions and ends them when they cost too much: for one text or, by time, for all texts together.
 * Make one for each expression. For one thread.
 */
public final class MatchLimit {

    /** Any sensible expression needs some thousands for the longest path. */
    private static final int MOST_STEPS = 5_000_000;
    private static final long MOST_NANOS = 5_000_000_000L;
    private static final int MOST_LETTERS = 10_000;
    private static final int BETWEEN_LOOKS = 4_096;

    private final BooleanSupplier cancelled;
    private final int mostSteps;
    private final long mostNanos;
    private long used;

    /** @param cancelled asked while a match goes on */
    public MatchLimit(BooleanSupplier cancelled) {
        this(cancelled, MOST_STEPS, MOST_NANOS);
    }

    /** As above, with other limits for the looks at one text and the time for all. */
    public MatchLimit(BooleanSupplier cancelled, int mostSteps, long mostNanos) {
        this.cancelled = cancelled;
        this.mostSteps = mostSteps;
        this.mostNanos = mostNanos;
    }

    /**
     * Whether the whole text matches.
     *
     * @throws ExpressionLimitException
     *             when the expression costs too much
     * @throws CancellationException
     *             when somebody ended it
     */
    public boolean matches(Pattern pattern, String text) {
        return apply(pattern, text, Matcher::matches);
    }

    /** As {@link #matches} for what is done with a matcher; its groups must be read before this returns. */
    public boolean apply(Pattern pattern, String text, Predicate<Matcher> use) {
        if (text.length() > MOST_LETTERS) {
            throw new ExpressionLimitException(
                    "It was to be applied to a text of %,d letters, and at most %,d are possible."
                            .formatted(text.length(), MOST_LETTERS));
        }
        long began = System.nanoTime();
        try {
            return use.test(pattern.matcher(new CountedText(text, began)));
        } catch (StackOverflowError e) {
            throw tooMuch(text, e);
        } finally {
            used += System.nanoTime() - began;
        }
    }

    private static ExpressionLimitException tooMuch(String text, Throwable cause) {
        return new ExpressionLimitException("It needs too long for \""
                + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
                + "\"; its repeated parts can match the same text in too many ways.", cause);
    }

    /** The engine looks at each letter by {@link #charAt}, which is the one place where it can be ended. */
    private final class CountedText implements CharSequence {
        private final String text;
        private final long began;
        private int steps;

        CountedText(String text, long began) {
            this.text = text;
            this.began = began;
        }

        @Override
        public char charAt(int index) {
            if (++steps % BETWEEN_LOOKS == 0) {
                look();
            }
            if (steps > mostSteps) {
                throw tooMuch(text, null);
            }
            return text.charAt(index);
        }

        private void look() {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The search was ended.");
            }
            if (used + System.nanoTime() - began > mostNanos) {
                throw tooMuch(text, null);
            }
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
