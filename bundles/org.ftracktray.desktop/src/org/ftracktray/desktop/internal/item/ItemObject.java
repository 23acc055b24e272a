// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.List;
import java.util.Map;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.ftracktray.desktop.ItemLook;
import org.ftracktray.desktop.ItemOwner;

/** The object that panels read the icon from and send the clicks to. */
public final class ItemObject extends PlainProperties implements StatusNotifierItem {
    static final String PATH = "/StatusNotifierItem";
    static final String TYPE = "org.kde.StatusNotifierItem";
    private static final String PIXMAPS = "a(iiay)";

    private final String id;
    private final ItemOwner owner;
    private final ActivationToken token;
    private volatile ItemLook look;

    ItemObject(String id, ItemLook look, ItemOwner owner, ActivationToken token) {
        this.id = id;
        this.look = look;
        this.owner = owner;
        this.token = token;
    }

    /** Returns what was shown before. */
    ItemLook show(ItemLook next) {
        ItemLook before = look;
        look = next;
        return before;
    }

    @Override
    Map<String, Variant<?>> properties() {
        ItemLook now = look;
        Variant<?> none = new Variant<>(List.<Pixmap>of(), PIXMAPS);
        return Map.ofEntries(Map.entry("Category", text("ApplicationStatus")), Map.entry("Id", text(id)),
                Map.entry("Title", text(now.title())), Map.entry("Status", text("Active")),
                Map.entry("WindowId", new Variant<>(0)), Map.entry("IconThemePath", text("")),
                Map.entry("IconName", text(now.iconName())),
                Map.entry("IconPixmap", new Variant<>(now.pixmaps().stream().map(Pixmap::of).toList(), PIXMAPS)),
                Map.entry("IconAccessibleDesc", text(now.title() + ": " + now.words())),
                Map.entry("OverlayIconName", text("")), Map.entry("OverlayIconPixmap", none),
                Map.entry("AttentionIconName", text("")), Map.entry("AttentionIconPixmap", none),
                Map.entry("AttentionMovieName", text("")), Map.entry("AttentionAccessibleDesc", text("")),
                Map.entry("ToolTip", new Variant<>(ToolTip.of(now.title(), now.words()), ToolTip.SIGNATURE)),
                Map.entry("ItemIsMenu", new Variant<>(false)),
                Map.entry("Menu", new Variant<>(new DBusPath(MenuObject.PATH))));
    }

    private static Variant<String> text(String value) {
        return new Variant<>(value);
    }

    @Override
    public void Activate(int x, int y) {
        owner.pressed(token.take());
    }

    @Override
    public void SecondaryActivate(int x, int y) {
        owner.pressed(token.take());
    }

    @Override
    public void XAyatanaSecondaryActivate(UInt32 timestamp) {
        owner.pressed(token.take());
    }

    @Override
    public void ContextMenu(int x, int y) {
        // every panel that was read shows the menu at the property Menu itself
    }

    @Override
    public void Scroll(int delta, String orientation) {
        // nothing to scroll through
    }

    @Override
    public void ProvideXdgActivationToken(String given) {
        token.give(given);
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
