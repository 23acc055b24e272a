// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.freedesktop.dbus.types.Variant;
import org.ftracktray.desktop.MenuEntry;

/** A menu as data: what panels are answered from, whatever the window does meanwhile. Immutable. */
final class MenuSnapshot {
    static final int ROOT = 0;
    private static final Variant<String> SUBMENU = new Variant<>("submenu");

    private final int revision;
    private final Map<Integer, Line> lines = new LinkedHashMap<>();

    /** One line; children of what has no menu are none. */
    private record Line(Map<String, Variant<?>> properties, List<Integer> children,
            Optional<MenuEntry.Choice> choice) {}

    MenuSnapshot(int revision, List<MenuEntry> entries, MenuIds ids) {
        this.revision = revision;
        lines.put(ROOT, new Line(Map.of("children-display", SUBMENU), List.of(), Optional.empty()));
        List<Integer> top = add(entries, ids);
        lines.put(ROOT, new Line(Map.of("children-display", SUBMENU), top, Optional.empty()));
    }

    private List<Integer> add(List<MenuEntry> entries, MenuIds ids) {
        List<Integer> numbers = new ArrayList<>();
        for (MenuEntry entry : entries) {
            int id = ids.of(entry.key());
            numbers.add(id);
            lines.put(id, switch (entry) {
                case MenuEntry.Line line -> new Line(Map.of("type", new Variant<>("separator")), List.of(),
                        Optional.empty());
                case MenuEntry.Words words -> new Line(Map.of("label", new Variant<>(MenuLabel.plain(words.label())),
                        "enabled", new Variant<>(false)), List.of(), Optional.empty());
                case MenuEntry.Choice choice -> new Line(
                        Map.of("label", new Variant<>(MenuLabel.withMnemonic(choice.label())), "enabled",
                                new Variant<>(choice.enabled())),
                        List.of(), Optional.of(choice));
                case MenuEntry.Menu menu -> new Line(
                        Map.of("label", new Variant<>(MenuLabel.withMnemonic(menu.label())), "children-display",
                                SUBMENU),
                        add(menu.entries(), ids), Optional.empty());
            });
        }
        return numbers;
    }

    int revision() {
        return revision;
    }

    boolean has(int id) {
        return lines.containsKey(id);
    }

    List<Integer> ids() {
        return List.copyOf(lines.keySet());
    }

    Optional<MenuEntry.Choice> choice(int id) {
        return Optional.ofNullable(lines.get(id)).flatMap(Line::choice);
    }

    /** Of a line that is there; those that have their usual value are left out. */
    Map<String, Variant<?>> properties(int id, List<String> names) {
        Map<String, Variant<?>> wanted = new HashMap<>(lines.get(id).properties());
        if (!names.isEmpty()) {
            wanted.keySet().retainAll(names);
        }
        return wanted;
    }

    /** @param depth levels below; negative for all */
    MenuLayout layout(int id, int depth, List<String> names) {
        List<Variant<?>> below = new ArrayList<>();
        if (depth != 0) {
            for (int child : lines.get(id).children()) {
                below.add(new Variant<>(layout(child, depth - 1, names), MenuLayout.SIGNATURE));
            }
        }
        return new MenuLayout(id, properties(id, names), below);
    }

    /** Whether it shows the same as another, whatever its revision and its actions. */
    boolean looksLike(MenuSnapshot other) {
        return shape().equals(other.shape());
    }

    private Map<Integer, Object> shape() {
        Map<Integer, Object> shape = new HashMap<>();
        lines.forEach((id, line) -> {
            Map<String, Object> shown = new HashMap<>();
            line.properties().forEach((name, value) -> shown.put(name, value.getValue()));
            shape.put(id, List.of(shown, line.children()));
        });
        return shape;
    }
}
