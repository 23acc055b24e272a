// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ftracktray.sandbox.internal.query.Criterion.And;
import org.ftracktray.sandbox.internal.query.Criterion.Compare;
import org.ftracktray.sandbox.internal.query.Criterion.Exists;
import org.ftracktray.sandbox.internal.query.Criterion.In;
import org.ftracktray.sandbox.internal.query.Criterion.InQuery;
import org.ftracktray.sandbox.internal.query.Criterion.Not;
import org.ftracktray.sandbox.internal.query.Criterion.Or;

/** Reads what stands behind {@code where}; {@code and} binds tighter than {@code or}. */
final class CriterionParser {

    /** Protects the stack: no person nests this deep. */
    private static final int DEEPEST = 200;

    private final Tokens tokens;
    private final QueryParser queries;
    private int depth;

    CriterionParser(Tokens tokens, QueryParser queries) {
        this.tokens = tokens;
        this.queries = queries;
    }

    Criterion read() {
        if (++depth > DEEPEST) {
            throw new QueryException(tokens.peek().position(), "the criteria are nested too deeply");
        }
        List<Criterion> parts = new ArrayList<>(List.of(all()));
        while (tokens.skip("or")) {
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Or(parts);
    }

    private Criterion all() {
        List<Criterion> parts = new ArrayList<>(List.of(single()));
        while (tokens.skip("and")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new And(parts);
    }

    private Criterion single() {
        boolean negated = false;
        while (tokens.skip("not")) {
            negated = !negated;
        }
        Criterion criterion;
        if (tokens.skipSymbol("(")) {
            criterion = read();
            tokens.expectSymbol(")");
        } else {
            criterion = condition();
        }
        return negated ? new Not(criterion) : criterion;
    }

    private Criterion condition() {
        Path path = queries.path();
        if (tokens.peek().is("in") || tokens.peek().is("not_in")) {
            return in(path, tokens.next().is("not_in"));
        }
        if (tokens.peek().is("has") || tokens.peek().is("any")) {
            tokens.next();
            return exists(path);
        }
        Optional<Operator> operator = tokens.peek().type() == Token.Type.QUOTED
                ? Optional.empty()
                : Operator.of(tokens.peek().text());
        if (operator.isEmpty()) {
            throw tokens.expected("an operator");
        }
        tokens.next();
        return new Compare(path, operator.get(), value());
    }

    private Criterion in(Path path, boolean negated) {
        tokens.expectSymbol("(");
        if (tokens.peek().is("select")) {
            Query query = queries.query();
            tokens.expectSymbol(")");
            return new InQuery(path, negated, query);
        }
        List<Literal> values = new ArrayList<>();
        do {
            values.add(value());
        } while (tokens.skipSymbol(","));
        tokens.expectSymbol(")");
        return new In(path, negated, values);
    }

    private Criterion exists(Path path) {
        if (!tokens.skipSymbol("(")) {
            throw tokens.expected("\"(\"");
        }
        if (tokens.skipSymbol(")")) {
            return new Exists(path, Optional.empty());
        }
        Criterion part = read();
        tokens.expectSymbol(")");
        return new Exists(path, Optional.of(part));
    }

    private Literal value() {
        Token token = tokens.peek();
        if (token.type() != Token.Type.WORD && token.type() != Token.Type.QUOTED) {
            throw tokens.expected("a value");
        }
        tokens.next();
        return new Literal(token.text(), token.type() == Token.Type.QUOTED);
    }
}
