// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.awt.Rectangle;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something in a window as a screen reader gets it: a snapshot.
 *
 * @param role in AT-SPI's words: "push button", "password text", "menu item"
 * @param name what is read aloud, "" when there is nothing
 * @param text what an entry holds, "" for everything else
 * @param place asks for the place on the screen in pixels
 */
public record Widget(String role, String name, String text, Supplier<Rectangle> place, Set<State> states,
        List<Widget> children) {

    /** The states that tests ask about, with AT-SPI's numbers. */
    public enum State {
        CHECKED(4), ENABLED(8), FOCUSED(12), SELECTED(23), SENSITIVE(24), SHOWING(25);

        private final int bit;

        State(int bit) {
            this.bit = bit;
        }

        static Set<State> of(long bits) {
            Set<State> states = EnumSet.noneOf(State.class);
            for (State state : values()) {
                if ((bits >> state.bit & 1) == 1) {
                    states.add(state);
                }
            }
            return states;
        }
    }

    /** Where it is on the screen now, in pixels. */
    public Rectangle bounds() {
        return place.get();
    }

    /** This one and everything below it, from top to bottom. */
    public Stream<Widget> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Widget::all));
    }

    /** The first one on the screen for which {@code condition} holds. */
    public Optional<Widget> first(Predicate<Widget> condition) {
        return all().filter(Widget::showing).filter(condition).findFirst();
    }

    public boolean showing() {
        return states.contains(State.SHOWING);
    }

    public boolean sensitive() {
        return states.contains(State.SENSITIVE);
    }

    public boolean focused() {
        return states.contains(State.FOCUSED);
    }

    /** The tree as indented lines, for messages of failed tests. */
    public String describe() {
        StringBuilder lines = new StringBuilder();
        describe("", lines);
        return lines.toString();
    }

    private void describe(String indent, StringBuilder lines) {
        boolean said = showing() && !(name.isBlank() && text.isBlank());
        if (said) {
            lines.append(indent).append(role).append(" '").append(name).append('\'');
            lines.append(text.isBlank() ? "" : " = '" + text + '\'').append(sensitive() ? "\n" : " (disabled)\n");
        }
        children.forEach(child -> child.describe(said ? indent + "  " : indent, lines));
    }
}
