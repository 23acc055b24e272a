// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ftracktray.ui.WidgetKeys;

/** A line with an arrow that shows and hides what is below it. */
public final class Fold {
    private final ToolItem item;
    private final Consumer<Boolean> change;
    private boolean open;

    public Fold(Composite parent, String text, String key, Consumer<Boolean> change) {
        this.change = change;
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        item = WidgetKeys.named(new ToolItem(bar, SWT.PUSH), key);
        item.setText(text);
        item.setImage(Icon.FOLDED.of(item));
        item.addListener(SWT.Selection, pressed -> set(!open));
    }

    public void set(boolean unfolded) {
        show(unfolded);
        change.accept(open);
    }

    /** Shows the arrow only, without telling of a change. */
    public void show(boolean unfolded) {
        open = unfolded;
        item.setImage((open ? Icon.UNFOLDED : Icon.FOLDED).of(item));
    }

    public void setText(String text) {
        item.setText(text);
    }

    public Control control() {
        return item.getParent();
    }
}
