// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.ProgressBar;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;

/** While the browser has the word: how long it may take, and what to do when it did not open. */
public final class BrowserWait {
    private static final int TICK_MS = 500;

    private final SignInPages pages;
    private final UISynchronize ui;
    private final Composite panel;
    private final Label explanation;
    private final Label timeLeft;
    private final MessageLine message;
    private final Button again;
    private URI link;
    private CompletableFuture<Boolean> opening = CompletableFuture.completedFuture(true);
    private Instant until = Instant.EPOCH;
    private final Runnable tick = this::tick;

    /**
     * @param keys tells the widgets of this place from those of another, as {@link WidgetKeys} does
     * @param words what the browser is for, until {@link #show} says it anew
     */
    public BrowserWait(Composite parent, SignInPages pages, UISynchronize ui, String keys, String words,
            Runnable cancel) {
        this.pages = pages;
        this.ui = ui;
        panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(panel);
        Label heading = Style.HEADING.on(new Label(panel, SWT.WRAP));
        heading.setText(Messages.waiting_heading);
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(heading);
        explanation = new Label(panel, SWT.WRAP);
        explanation.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(explanation);
        ProgressBar bar = new ProgressBar(panel, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(bar);
        timeLeft = Style.CAPTION.on(WidgetKeys.named(new Label(panel, SWT.NONE), keys + WidgetKeys.WAITING_TIME_LEFT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(timeLeft);
        message = new MessageLine(panel, 4, keys + WidgetKeys.WAITING_STATUS);
        Composite buttons = new Composite(panel, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(8, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        again = button(buttons, Messages.waiting_openAgain, keys + WidgetKeys.WAITING_OPEN_AGAIN,
                this::openAgain);
        button(buttons, Messages.waiting_copyLink, keys + WidgetKeys.WAITING_COPY_LINK, this::copy);
        button(buttons, Messages.cancel, keys + WidgetKeys.WAITING_CANCEL, cancel);
        onEscape(cancel);
    }

    private void onEscape(Runnable cancel) {
        Listener escape = pressed -> {
            if (pressed.detail == SWT.TRAVERSE_ESCAPE && !panel.isDisposed() && link != null && panel.isVisible()
                    && pressed.widget instanceof Control control && control.getShell() == panel.getShell()) {
                pressed.detail = SWT.TRAVERSE_NONE; // the dialog around it stays open
                pressed.doit = false;
                cancel.run();
            }
        };
        Display display = panel.getDisplay();
        display.addFilter(SWT.Traverse, escape);
        panel.addListener(SWT.Dispose, gone -> display.removeFilter(SWT.Traverse, escape));
    }

    private static Button button(Composite parent, String text, String key, Runnable action) {
        Button button = WidgetKeys.named(new Button(parent, SWT.PUSH), key);
        button.setText(text);
        button.addListener(SWT.Selection, pressed -> action.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    /** Opens the link, if nobody has yet, and counts the time. */
    public void show(String words, URI page, Instant end) {
        explanation.setText(words);
        panel.layout();
        until = end;
        if (!page.equals(link)) {
            link = page;
            message.clear();
            report(page, pages.open(page));
            tick();
        }
    }

    /** Stops counting. */
    public void end() {
        link = null;
    }

    public Composite composite() {
        return panel;
    }

    public void focus() {
        again.setFocus();
    }

    /** Not disabled while it opens: the focus would be lost, and Esc with it. */
    private void openAgain() {
        if (opening.isDone()) {
            report(link, pages.openAgain(link));
        }
    }

    private void report(URI page, CompletableFuture<Boolean> answer) {
        opening = answer;
        answer.exceptionally(broken -> {
            ILog.get().error("The web browser could not be opened", broken);
            return false;
        }).thenAccept(opened -> SnapshotBinding.later(panel, ui, () -> {
            if (!opened && page.equals(link)) {
                message.show(Kind.FAULT, Messages.waiting_noBrowser);
            }
        }));
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(panel.getDisplay());
        try {
            clipboard.setContents(new Object[]{link.toASCIIString()}, new Transfer[]{TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
        message.show(Kind.GOOD, Messages.waiting_copied);
    }

    private void tick() {
        if (panel.isDisposed() || link == null) {
            return;
        }
        Duration left = Duration.between(Instant.now(), until);
        long seconds = Math.max(0, left.plusMillis(999).toSeconds());
        timeLeft.setText(NLS.bind(Messages.waiting_timeLeft, String.format("%d:%02d", seconds / 60, seconds % 60)));
        panel.getDisplay().timerExec(TICK_MS, tick);
    }
}
