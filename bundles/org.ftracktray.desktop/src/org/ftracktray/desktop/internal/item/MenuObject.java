// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.freedesktop.DBus.Error;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.ftracktray.desktop.ItemOwner;
import org.ftracktray.desktop.MenuEntry;

/** The object that panels read the menu from. Answers from a snapshot, at once. */
public final class MenuObject extends PlainProperties implements DBusMenu {
    static final String PATH = "/MenuBar";
    static final String TYPE = "com.canonical.dbusmenu";

    private final MenuIds ids = new MenuIds();
    private final ItemOwner owner;
    private final ActivationToken token;
    private volatile MenuSnapshot menu = new MenuSnapshot(1, List.of(), ids);

    MenuObject(ItemOwner owner, ActivationToken token) {
        this.owner = owner;
        this.token = token;
    }

    /** Returns the new revision, or 0 when it shows what was shown before. */
    synchronized int offer(List<MenuEntry> entries) {
        MenuSnapshot next = new MenuSnapshot(menu.revision() + 1, entries, ids);
        if (next.looksLike(menu)) {
            menu = new MenuSnapshot(menu.revision(), entries, ids);
            return 0;
        }
        menu = next;
        return next.revision();
    }

    @Override
    Map<String, Variant<?>> properties() {
        return Map.of("Version", new Variant<>(new UInt32(3)), "TextDirection", new Variant<>("ltr"), "Status",
                new Variant<>("normal"), "IconThemePath", new Variant<>(List.<String>of(), "as"));
    }

    @Override
    public Pair<UInt32, MenuLayout> GetLayout(int parent, int depth, List<String> names) {
        MenuSnapshot now = menu;
        return new Pair<>(new UInt32(now.revision()), now.layout(known(now, parent), depth, names));
    }

    @Override
    public List<MenuProperties> GetGroupProperties(List<Integer> wanted, List<String> names) {
        MenuSnapshot now = menu;
        return (wanted.isEmpty() ? now.ids() : wanted).stream().filter(now::has)
                .map(id -> new MenuProperties(id, now.properties(id, names))).toList();
    }

    @Override
    public Variant<?> GetProperty(int id, String name) {
        MenuSnapshot now = menu;
        Variant<?> value = now.properties(known(now, id), List.of(name)).get(name);
        if (value == null) {
            throw new Error.InvalidArgs("Line " + id + " of the menu has no property " + name);
        }
        return value;
    }

    private static int known(MenuSnapshot menu, int id) {
        if (!menu.has(id)) {
            throw new Error.InvalidArgs("The menu has no line " + id);
        }
        return id;
    }

    @Override
    public void Event(int id, String kind, Variant<?> data, UInt32 timestamp) {
        if (!happened(id, kind)) {
            throw new Error.InvalidArgs("The menu has no line " + id);
        }
    }

    @Override
    public List<Integer> EventGroup(List<MenuEvent> events) {
        return events.stream().filter(event -> !happened(event.id(), event.kind())).map(MenuEvent::id).toList();
    }

    private boolean happened(int id, String kind) {
        MenuSnapshot now = menu;
        if (kind.equals("clicked")) {
            now.choice(id).filter(MenuEntry.Choice::enabled).ifPresent(choice -> owner.chosen(choice, token.take()));
        } else if (kind.equals("opened") && id == MenuSnapshot.ROOT) {
            owner.opening();
        }
        return now.has(id);
    }

    @Override
    public boolean AboutToShow(int id) {
        known(menu, id);
        if (id == MenuSnapshot.ROOT) {
            owner.opening();
        }
        return false;
    }

    @Override
    public Pair<List<Integer>, List<Integer>> AboutToShowGroup(List<Integer> wanted) {
        MenuSnapshot now = menu;
        if (wanted.contains(MenuSnapshot.ROOT)) {
            owner.opening();
        }
        return new Pair<>(new ArrayList<>(), wanted.stream().filter(id -> !now.has(id)).toList());
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
