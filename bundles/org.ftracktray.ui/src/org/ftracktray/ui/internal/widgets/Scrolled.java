// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A page that is as wide as the window and scrolls when the window is too low. */
public final class Scrolled {
    private final ScrolledComposite scrolled;
    private final Composite page;
    private Runnable resized = this::measure;

    public Scrolled(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        scrolled.getVerticalBar().setIncrement(24);
        page = Style.PAGE.on(new Composite(scrolled, SWT.NONE));
        scrolled.setContent(page);
        scrolled.addListener(SWT.Resize, event -> resized.run());
        scrolled.setData(Scrolled.class.getName(), this);
    }

    /** Makes room for a control whose height changed: the page that it is on, or else its window, gets as high as it needs. */
    static void remeasure(Control control) {
        for (Composite parent = control.getParent(); parent != null; parent = parent.getParent()) {
            if (parent.getData(Scrolled.class.getName()) instanceof Scrolled page) {
                page.measure();
                return;
            }
        }
        Shell shell = control.getShell();
        shell.layout(new Control[]{control});
        if (shell.isVisible() && shell.getParent() != null) {
            Point size = shell.getSize();
            shell.setSize(size.x, Math.max(size.y, shell.computeSize(size.x, SWT.DEFAULT).y));
        }
    }

    /** Scrolls the page that a control is on just so far that it is seen. */
    public static void reveal(Control control) {
        for (Composite parent = control.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrolledComposite scrolled) {
                scrolled.showControl(control);
                return;
            }
        }
    }

    /** What is done instead of {@link #measure()} when the place for the page has another size. */
    public void onResize(Runnable action) {
        resized = action;
    }

    public Composite page() {
        return page;
    }

    public ScrolledComposite composite() {
        return scrolled;
    }

    /** The height at which the whole page is seen. */
    public int height() {
        return page.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y;
    }

    /** To be called after the page's content changed. */
    public void measure() {
        scrolled.setMinHeight(height());
        page.layout(true, true);
    }
}
