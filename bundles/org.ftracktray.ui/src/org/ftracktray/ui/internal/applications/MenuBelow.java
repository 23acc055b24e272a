// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** A menu that is made anew each time it opens below a control. */
final class MenuBelow {
    private MenuBelow() {}

    static void open(Control control, Consumer<Menu> fill) {
        if (control.getMenu() != null) {
            control.getMenu().dispose();
        }
        Menu menu = new Menu(control);
        control.setMenu(menu);
        fill.accept(menu);
        menu.setLocation(control.toDisplay(0, control.getSize().y));
        menu.setVisible(true);
    }
}
