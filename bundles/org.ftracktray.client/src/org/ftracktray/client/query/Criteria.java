// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What entities must fulfil. Values may be text, numbers, booleans, {@link java.time.Instant}, {@link java.time.LocalDate},
 * {@link org.ftracktray.client.Entity} (compared by its id) or null; they are quoted and escaped here. Immutable.
 */
public final class Criteria {
    /** Sites have failed to parse lists of some thousand identifiers. */
    private static final int LONGEST_LIST = 250;

    private final String text;
    private final boolean compound;
    private final List<Criteria> parts;

    private Criteria(String text, boolean compound, List<Criteria> parts) {
        this.text = text;
        this.compound = compound;
        this.parts = parts;
    }

    private static Criteria simple(String text) {
        return new Criteria(text, false, List.of());
    }

    /** Equal; {@code null} asks for no value, an entity for a reference to it. */
    public static Criteria is(String path, Object value) {
        return simple(Values.path(path, value) + " is " + Values.literal(value));
    }

    /** Not equal; {@code null} asks for any value. */
    public static Criteria isNot(String path, Object value) {
        return simple(Values.path(path, value) + " is_not " + Values.literal(value));
    }

    /** @param pattern with {@code %} for anything */
    public static Criteria like(String path, String pattern) {
        return simple(Values.path(path) + " like " + Values.literal(pattern));
    }

    /** @param pattern with {@code %} for anything */
    public static Criteria notLike(String path, String pattern) {
        return simple(Values.path(path) + " not_like " + Values.literal(pattern));
    }

    /** Greater or later. */
    public static Criteria greaterThan(String path, Object value) {
        return simple(Values.path(path) + " > " + Values.literal(value));
    }

    /** Greater, later, or equal. */
    public static Criteria atLeast(String path, Object value) {
        return simple(Values.path(path) + " >= " + Values.literal(value));
    }

    /** Less or earlier. */
    public static Criteria lessThan(String path, Object value) {
        return simple(Values.path(path) + " < " + Values.literal(value));
    }

    /** Less, earlier, or equal. */
    public static Criteria atMost(String path, Object value) {
        return simple(Values.path(path) + " <= " + Values.literal(value));
    }

    /** One of the values; nothing is one of none. */
    public static Criteria in(String path, Collection<?> values) {
        if (values.isEmpty()) {
            return and(is(path, null), isNot(path, null));
        }
        List<?> all = values.stream().distinct().toList();
        List<Criteria> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LONGEST_LIST) {
            parts.add(simple(list(path, " in ", all.subList(from, Math.min(all.size(), from + LONGEST_LIST)))));
        }
        return parts.size() == 1 ? parts.getFirst() : new Criteria(list(path, " in ", all), false, List.copyOf(parts));
    }

    /** None of the values. */
    public static Criteria notIn(String path, Collection<?> values) {
        return values.isEmpty()
                ? or(is(path, null), isNot(path, null))
                : simple(list(path, " not_in ", values.stream().distinct().toList()));
    }

    private static String list(String path, String operator, List<?> values) {
        return Values.path(path, values.getFirst()) + operator
                + values.stream().map(Values::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The reference leads to something that fulfils all of these. */
    public static Criteria has(String path, Criteria... all) {
        return related(path, "has", all);
    }

    /** The collection has an element that fulfils all of these. */
    public static Criteria any(String path, Criteria... all) {
        return related(path, "any", all);
    }

    private static Criteria related(String path, String word, Criteria... all) {
        return compound(List.of(all), some -> Values.path(path) + " " + word + " (" + joined(" and ", some) + ")",
                false);
    }

    /** All of these; at least one must be given. */
    public static Criteria and(Criteria... all) {
        return all.length == 1 ? all[0] : compound(List.of(all), some -> joined(" and ", some), true);
    }

    /** At least one of these. */
    public static Criteria or(Criteria... any) {
        return any.length == 1 ? any[0] : compound(List.of(any), some -> joined(" or ", some), true);
    }

    /** Of a list of values that is too long for one query, the opposite cannot be asked for in parts. */
    public static Criteria not(Criteria criteria) {
        return new Criteria("not (" + criteria + ")", true, List.of());
    }

    /** What one of the parts of {@code some} fulfils together with the others, some of them fulfil. */
    private static Criteria compound(List<Criteria> some, Function<List<Criteria>, String> text, boolean isCompound) {
        for (int i = 0; i < some.size(); i++) {
            int split = i;
            List<Criteria> parts = some.get(i).parts.stream()
                    .map(part -> compound(replaced(some, split, part), text, isCompound))
                    .flatMap(part -> part.parts.isEmpty() ? Stream.of(part) : part.parts.stream()).toList();
            if (!parts.isEmpty()) {
                return new Criteria(text.apply(some), isCompound, parts);
            }
        }
        return new Criteria(text.apply(some), isCompound, List.of());
    }

    private static List<Criteria> replaced(List<Criteria> some, int index, Criteria other) {
        ArrayList<Criteria> copy = new ArrayList<>(some);
        copy.set(index, other);
        return copy;
    }

    private static String joined(String word, List<Criteria> some) {
        return some.stream().map(Criteria::nested).collect(Collectors.joining(word));
    }

    String nested() {
        return compound ? "(" + text + ")" : text;
    }

    List<Criteria> parts() {
        return parts;
    }

    /** In ftrack's query language. */
    @Override
    public String toString() {
        return text;
    }
}
