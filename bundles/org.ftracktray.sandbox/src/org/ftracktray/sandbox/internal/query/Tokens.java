// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.List;

/** The tokens of an expression, read from left to right. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(String expression) {
        this.tokens = new Lexer(expression).tokens();
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.type() != Token.Type.END) {
            at++;
        }
        return token;
    }

    boolean skip(String word) {
        boolean found = peek().is(word);
        if (found) {
            at++;
        }
        return found;
    }

    boolean skipSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        if (found) {
            at++;
        }
        return found;
    }

    void expect(String word) {
        if (!skip(word)) {
            throw expected("\"" + word + "\"");
        }
    }

    void expectSymbol(String symbol) {
        if (!skipSymbol(symbol)) {
            throw expected("\"" + symbol + "\"");
        }
    }

    /** For the caller to throw. */
    QueryException expected(String what) {
        return new QueryException(peek().position(), "expected " + what + ", found " + peek().shown());
    }
}
