// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.ArrayList;
import java.util.List;

import org.ftracktray.sandbox.internal.query.Token.Type;

/** Cuts an expression into words, quoted values and symbols. */
final class Lexer {

    private static final String SYMBOLS = "(),=!<>";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if (SYMBOLS.indexOf(c) >= 0) {
                symbol(c);
            } else {
                word();
            }
        }
        tokens.add(new Token(Type.END, "", text.length()));
        return tokens;
    }

    private void quoted(char quote) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                if ("\"'\\".indexOf(text.charAt(at)) < 0) {
                    value.append('\\');
                }
            }
            value.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw new QueryException(start, "the quote is never closed");
        }
        at++;
        tokens.add(new Token(Type.QUOTED, value.toString(), start));
    }

    private void symbol(char c) {
        int start = at++;
        String symbol = String.valueOf(c);
        if ("=!<>".indexOf(c) >= 0 && at < text.length() && text.charAt(at) == '=') {
            at++;
            symbol += "=";
        }
        if (symbol.equals("!")) {
            throw new QueryException(start, "\"!\" is only known as \"!=\"");
        }
        tokens.add(new Token(Type.SYMBOL, symbol.equals("==") ? "=" : symbol, start));
    }

    private void word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))
                && (SYMBOLS + "\"'").indexOf(text.charAt(at)) < 0) {
            at++;
        }
        tokens.add(new Token(Type.WORD, text.substring(start, at), start));
    }
}
