// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.links;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.URLTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.ftracktray.launch.Link;

/** Takes addresses that are pasted anywhere in a view, also into its inputs, or dropped on it. Other text goes its usual way. */
public final class AddressInput {
    private final Composite view;
    private final Consumer<String> opened;

    private AddressInput(Composite view, Consumer<String> opened) {
        this.view = view;
        this.opened = opened;
    }

    /** @param opened is given the text of an address or link, as it was pasted or dropped */
    public static void on(Composite view, Consumer<String> opened) {
        AddressInput input = new AddressInput(view, opened);
        Listener insertion = input::inserted;
        Listener key = input::pressed;
        view.getDisplay().addFilter(SWT.Verify, insertion);
        view.getDisplay().addFilter(SWT.KeyDown, key);
        view.addDisposeListener(disposed -> {
            view.getDisplay().removeFilter(SWT.Verify, insertion);
            view.getDisplay().removeFilter(SWT.KeyDown, key);
        });
        DropTarget target = new DropTarget(view, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(URLTransfer.getInstance(), TextTransfer.getInstance());
        target.addDropListener(input.new Dropped());
    }

    /** What is typed comes letter by letter and is no address as a whole. */
    private void inserted(Event event) {
        if (event.widget instanceof Text && isHere(event.widget) && takes(event.text)) {
            event.doit = false;
        }
    }

    private void pressed(Event event) {
        if (event.stateMask != SWT.MOD1 || Character.toLowerCase(event.keyCode) != 'v' || event.widget instanceof Text
                || !isHere(event.widget)) {
            return;
        }
        Clipboard clipboard = new Clipboard(event.display);
        try {
            if (clipboard.getContents(TextTransfer.getInstance()) instanceof String text && takes(text)) {
                event.doit = false;
            }
        } finally {
            clipboard.dispose();
        }
    }

    private boolean takes(String text) {
        if (text == null || !Link.isOne(text)) {
            return false;
        }
        view.getDisplay().asyncExec(() -> {
            if (!view.isDisposed()) {
                opened.accept(text.strip());
            }
        });
        return true;
    }

    private boolean isHere(Widget widget) {
        for (Control at = widget instanceof Control control ? control : null; at != null; at = at.getParent()) {
            if (at == view) {
                return true;
            }
        }
        return false;
    }

    private final class Dropped extends DropTargetAdapter {
        @Override
        public void dragEnter(DropTargetEvent event) {
            event.detail = (event.operations & DND.DROP_LINK) != 0 ? DND.DROP_LINK : DND.DROP_COPY;
        }

        @Override
        public void dragOperationChanged(DropTargetEvent event) {
            dragEnter(event);
        }

        /** A browser gives the address in the first line, and the title of the page in the second. */
        @Override
        public void drop(DropTargetEvent event) {
            if (event.data instanceof String text && !text.isBlank()) {
                opened.accept(text.strip().lines().findFirst().orElseThrow());
            }
        }

        @Override
        public void dropAccept(DropTargetEvent event) {
            Transfer[] known = {URLTransfer.getInstance(), TextTransfer.getInstance()};
            for (Transfer each : known) {
                if (each.isSupportedType(event.currentDataType)) {
                    return;
                }
            }
            event.detail = DND.DROP_NONE;
        }
    }
}
