// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** What a screen reader says. */
public final class AccessibleName {
    private AccessibleName() {}

    /** Gives a control its spoken name; the mark of a mnemonic is left out. */
    public static <T extends Control> T named(T control, String label) {
        String name = label.replace("&", "").replace("\u2026", "");
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
        if (SWT.getPlatform().equals("gtk")) {
            GtkName.set(control, name);
        }
        return control;
    }
}
