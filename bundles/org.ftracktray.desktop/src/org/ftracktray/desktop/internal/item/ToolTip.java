// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.List;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** {@code (sa(iiay)ss)}: icon, title and text; panels read the text as a small part of HTML. */
public final class ToolTip extends Struct {
    static final String SIGNATURE = "(sa(iiay)ss)";

    @Position(0)
    private final String iconName;
    @Position(1)
    private final List<Pixmap> icon;
    @Position(2)
    private final String title;
    @Position(3)
    private final String text;

    public ToolTip(String iconName, List<Pixmap> icon, String title, String text) {
        this.iconName = iconName;
        this.icon = icon;
        this.title = title;
        this.text = text;
    }

    static ToolTip of(String title, String words) {
        return new ToolTip("", List.of(), title,
                words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
