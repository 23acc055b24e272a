// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.ftracktray.sandbox.internal.query.Query.Order;
import org.ftracktray.sandbox.internal.query.Query.Selected;

/** Reads ftrack's query language. */
public final class QueryParser {

    private static final int DEEPEST = 50;
    private static final Set<String> AGGREGATES = Set.of("count", "sum", "avg", "min", "max");
    /** Words of the language that are attributes too, such as the group of a Setting. */
    private static final Set<String> NAMES_TOO = Set.of("group", "order", "by", "offset", "limit");
    private static final Set<String> AFTER_ATTRIBUTES = Set.of("from", "is", "is_not", "in", "not_in", "has", "any");
    private static final Set<String> KEYWORDS = Set.of("select", "from", "where", "group", "order", "by", "offset",
            "limit", "and", "or", "not", "in", "not_in", "has", "any");

    private final Tokens tokens;
    private final CriterionParser criteria;

    private QueryParser(Tokens tokens) {
        this.tokens = tokens;
        this.criteria = new CriterionParser(tokens, this);
    }

    /** @throws QueryException naming the place that does not fit */
    public static Query parse(String expression) {
        QueryParser parser = new QueryParser(new Tokens(expression));
        Query query = parser.query();
        if (parser.tokens.peek().type() != Token.Type.END) {
            throw parser.tokens.expected("the end");
        }
        return query;
    }

    Query query() {
        List<Selected> select = List.of();
        if (tokens.skip("select")) {
            select = selection();
            tokens.expect("from");
        }
        Token type = name("an entity type");
        Optional<Criterion> where = tokens.skip("where") ? Optional.of(criteria.read()) : Optional.empty();
        List<Path> groupBy = List.of();
        if (tokens.skip("group")) {
            tokens.expect("by");
            groupBy = paths();
        }
        List<Order> orderBy = List.of();
        if (tokens.skip("order")) {
            tokens.expect("by");
            orderBy = orders();
        }
        OptionalInt offset = OptionalInt.empty();
        OptionalInt limit = OptionalInt.empty();
        while (tokens.peek().is("offset") || tokens.peek().is("limit")) {
            boolean isOffset = tokens.next().is("offset");
            if ((isOffset ? offset : limit).isPresent()) {
                throw new QueryException(tokens.peek().position(), "offset and limit can be given once");
            }
            OptionalInt number = OptionalInt.of(number());
            offset = isOffset ? number : offset;
            limit = isOffset ? limit : number;
        }
        return new Query(select, type.text(), type.position(), where, groupBy, orderBy, offset, limit);
    }

    Path path() {
        Token next = tokens.peek();
        boolean nameToo = next.type() == Token.Type.WORD
                && (NAMES_TOO.contains(next.text()) || next.is("from") && !isBeforeType());
        Token token = nameToo ? tokens.next() : name("an attribute");
        List<String> names = List.of(token.text().split("\\.", DEEPEST + 1));
        if (names.size() > DEEPEST) {
            throw new QueryException(token.position(), "an attribute has more than " + DEEPEST + " parts");
        }
        if (names.stream().anyMatch(name -> !name.matches("[A-Za-z_]\\w*"))) {
            throw new QueryException(token.position(), "\"" + token.text() + "\" is not the name of an attribute");
        }
        return new Path(names, token.position());
    }

    /** Whether what follows "from" can be the type that is asked for; otherwise it is the attribute of a link. */
    private boolean isBeforeType() {
        Token after = tokens.peek(1);
        return after.type() == Token.Type.END
                || after.type() == Token.Type.WORD && !AFTER_ATTRIBUTES.contains(after.text());
    }

    private List<Selected> selection() {
        List<Selected> selected = new ArrayList<>();
        do {
            if (AGGREGATES.contains(tokens.peek().text()) && tokens.peek(1).isSymbol("(")) {
                String aggregate = tokens.next().text();
                tokens.expectSymbol("(");
                selected.add(new Selected(Optional.of(aggregate), path()));
                tokens.expectSymbol(")");
            } else {
                selected.add(new Selected(Optional.empty(), path()));
            }
        } while (tokens.skipSymbol(","));
        return selected;
    }

    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        do {
            paths.add(path());
        } while (tokens.skipSymbol(","));
        return paths;
    }

    private List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        do {
            Path path = path();
            boolean descending = tokens.skip("desc") || tokens.skip("descending");
            if (!descending && !tokens.skip("asc")) {
                tokens.skip("ascending");
            }
            orders.add(new Order(path, descending));
        } while (tokens.skipSymbol(","));
        return orders;
    }

    private int number() {
        Token token = tokens.peek();
        if (token.type() != Token.Type.WORD || !token.text().matches("\\d{1,9}")) {
            throw tokens.expected("a whole number");
        }
        return Integer.parseInt(tokens.next().text());
    }

    private Token name(String what) {
        Token token = tokens.peek();
        if (token.type() != Token.Type.WORD || KEYWORDS.contains(token.text())) {
            throw tokens.expected(what);
        }
        return tokens.next();
    }
}
