// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.Scrolled;
import org.ftracktray.ui.internal.widgets.Style;

/** Says what did not start, until it is read: it can be closed, and takes no room then. */
final class ErrorCard {
    private final Composite card;
    private final Label words;
    private final Button log;
    private final Runnable changed;
    private Optional<LaunchRecord> launched = Optional.empty();

    /** @param changed called when the height changed */
    ErrorCard(Composite parent, Runnable changed) {
        this.changed = changed;
        card = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 8).spacing(8, 0).applyTo(card);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(card);
        card.setVisible(false);
        Label picture = new Label(card, SWT.NONE);
        picture.setImage(Icon.SEVERITY_PROBLEM.of(picture));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.TOP).applyTo(picture);
        words = Style.FAULT.on(WidgetKeys.named(new Label(card, SWT.WRAP), WidgetKeys.APPLICATIONS_PROBLEM));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(words);
        log = button(Messages.launched_showLog, WidgetKeys.APPLICATIONS_PROBLEM_LOG, this::showLog);
        Button close = button("\u00d7", WidgetKeys.APPLICATIONS_PROBLEM_CLOSE, this::clear);
        AccessibleName.named(close, Messages.about_close);
    }

    private Button button(String text, String key, Runnable action) {
        Button button = WidgetKeys.named(new Button(card, SWT.PUSH | SWT.FLAT), key);
        button.setText(text);
        button.addListener(SWT.Selection, pressed -> action.run());
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.TOP).applyTo(button);
        return button;
    }

    void show(ErrorMessage errorMessage) {
        launched = errorMessage.launched();
        words.setText(errorMessage.shortly().replace("&", "&&"));
        words.setToolTipText(errorMessage.words());
        reveal(log, launched.isPresent());
        reveal(card, true);
        changed.run();
        Scrolled.reveal(card);
    }

    void clear() {
        if (card.getVisible()) {
            reveal(card, false);
            changed.run();
        }
    }

    private void showLog() {
        launched.ifPresent(start -> new LogDialog(card.getShell(), start.application().title(), start.log()).open());
    }

    private static void reveal(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }
}
