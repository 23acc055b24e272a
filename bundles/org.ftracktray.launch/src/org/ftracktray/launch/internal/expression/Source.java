// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

/** An expression that is read character by character, where a pair of surrogates is one. */
final class Source {

    static final int END = -1;

    private final String text;
    private int at;

    Source(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    int peek() {
        return at < text.length() ? text.codePointAt(at) : END;
    }

    int take() {
        int c = peek();
        if (c != END) {
            at += Character.charCount(c);
        }
        return c;
    }

    boolean take(int expected) {
        if (peek() != expected) {
            return false;
        }
        take();
        return true;
    }

    boolean takes(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    boolean sees(String expected) {
        return text.startsWith(expected, at);
    }

    /** Decimal digits from 0 to 9, possibly none. */
    String digits() {
        int begin = at;
        while (isDigit(peek())) {
            at++;
        }
        return text.substring(begin, at);
    }

    /** What stands before an ending, which is passed over, too. */
    String until(char ending, String what) {
        int end = text.indexOf(ending, at);
        if (end < 0) {
            throw wrong(what + " is not closed with \"" + ending + "\"");
        }
        String between = text.substring(at, end);
        at = end + 1;
        return between;
    }

    /** The code of exactly so many hexadecimal digits. */
    int hexadecimal(char escape, int digits) {
        int end = at + digits;
        if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]+")) {
            throw wrong("\"\\" + escape + "\" needs " + digits + " hexadecimal digits");
        }
        long code = Long.parseLong(text.substring(at, end), 16);
        if (code > Character.MAX_CODE_POINT) {
            throw wrong("there is no character \"\\" + escape + text.substring(at, end) + "\"");
        }
        at = end;
        return (int) code;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isOctal(int c) {
        return c >= '0' && c <= '7';
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    ExpressionSyntaxException wrong(String description) {
        return wrong(description, ExpressionSyntaxException.CORRECT_IT);
    }

    ExpressionSyntaxException wrong(String description, String remedy) {
        return new ExpressionSyntaxException(description, remedy, text, at);
    }
}
