// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.bot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** The labels of all windows that opened since, also of those that are closed again. */
public final class ShownLabels implements AutoCloseable {
    private final List<String> labels = new CopyOnWriteArrayList<>();
    private final Listener listener = this::shown;
    private final Display display;

    ShownLabels(Display display) {
        this.display = display;
        display.syncExec(() -> display.addFilter(SWT.Show, listener));
    }

    private void shown(Event event) {
        if (event.widget instanceof Shell shell) {
            collect(shell);
        }
    }

    private void collect(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Label label) {
                labels.add(label.getText());
            }
            if (child instanceof Composite composite) {
                collect(composite);
            }
        }
    }

    /** In the order in which they appeared. */
    public List<String> labels() {
        return labels;
    }

    @Override
    public void close() {
        display.syncExec(() -> display.removeFilter(SWT.Show, listener));
    }
}
