// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Style;

/** A notice in a window of our own, which takes no focus and goes by itself. UI thread only. */
final class Popup {
    private static final int WIDTH = 320;
    private static final int MS = 6000;
    /** There is something to decide. */
    private static final int MS_WITH_BUTTONS = 12_000;
    private static final int MS_BETWEEN_LOOKS = 1000;

    private final Notice notice;
    private final Shell shell;

    /** @param gone called when it was closed, however that came */
    Popup(Display display, Notice notice, Consumer<Popup> gone) {
        this.notice = notice;
        shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_FOCUS | SWT.TOOL);
        shell.setText(notice.title());
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(8, 6).applyTo(shell);
        Style.CARD.on(shell);
        Label title = words(Style.HEADING, notice.title());
        Button close = WidgetKeys.named(new Button(shell, SWT.PUSH | SWT.FLAT), WidgetKeys.NOTIFICATION_CLOSE);
        close.setText("\u00d7");
        close.setToolTipText(Messages.notify_close);
        AccessibleName.named(close, Messages.notify_close);
        close.addListener(SWT.Selection, pressed -> close());
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.TOP).applyTo(close);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(title);
        if (!notice.text().isEmpty()) {
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT)
                    .applyTo(words(Style.CAPTION, notice.text()));
        }
        buttons();
        whenPressed(shell);
        shell.addDisposeListener(disposed -> gone.accept(this));
        shell.pack();
    }

    /** An ampersand in them is one. */
    private Label words(Style style, String text) {
        Label label = style.on(new Label(shell, SWT.WRAP));
        label.setText(text.replace("&", "&&"));
        whenPressed(label);
        return label;
    }

    private void whenPressed(Control control) {
        notice.pressed().ifPresent(act -> {
            control.setCursor(control.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            control.addListener(SWT.MouseUp, pressed -> {
                close();
                act.run("");
            });
        });
    }

    private void buttons() {
        if (notice.choices().isEmpty()) {
            return;
        }
        Composite row = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(notice.choices().size()).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.RIGHT, SWT.CENTER).applyTo(row);
        for (Notice.Choice choice : notice.choices()) {
            Button button = WidgetKeys.named(new Button(row, SWT.PUSH), WidgetKeys.NOTIFICATION + choice.label());
            button.setText(choice.label());
            button.addListener(SWT.Selection, pressed -> {
                close();
                choice.act().run("");
            });
        }
    }

    String subject() {
        return notice.subject();
    }

    Point size() {
        return shell.getSize();
    }

    void open(Point place) {
        shell.setLocation(place);
        shell.setVisible(true);
        leaveAfter(notice.choices().isEmpty() ? MS : MS_WITH_BUTTONS);
    }

    void move(Point place) {
        shell.setLocation(place);
    }

    boolean isOpen() {
        return !shell.isDisposed() && shell.isVisible();
    }

    /** Not while somebody points at it. */
    private void leaveAfter(int milliseconds) {
        Display display = shell.getDisplay();
        display.timerExec(milliseconds, () -> {
            if (shell.isDisposed()) {
                return;
            }
            if (shell.getBounds().contains(display.getCursorLocation())) {
                leaveAfter(MS_BETWEEN_LOOKS);
            } else {
                close();
            }
        });
    }

    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }
}
