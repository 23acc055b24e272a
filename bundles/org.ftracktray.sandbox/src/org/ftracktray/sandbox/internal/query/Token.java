// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

/** A piece of an expression and where it begins. */
record Token(Type type, String text, int position) {

    enum Type {
        WORD, QUOTED, SYMBOL, END
    }

    boolean is(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    String shown() {
        return type == Type.END ? "the end" : "\"" + text + "\"";
    }
}
