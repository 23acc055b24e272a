// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.confirmation;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.launch.StartConfirmation.Question;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Style;

/** Asks whether to start what somebody asked for. Enter, Escape and closing it mean no. */
final class ConfirmationDialog extends Dialog {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int WIDTH = 420;
    private static final int MOST_TASKS = 5;
    private static final int LONGEST = 300;

    private final Question question;
    private final Consumer<Boolean> answered;

    ConfirmationDialog(Question question, Consumer<Boolean> answered) {
        super((Shell) null);
        this.question = question;
        this.answered = answered;
        setBlockOnOpen(false);
        setShellStyle(SWT.DIALOG_TRIM | SWT.ON_TOP);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.confirmation_title);
        shell.addListener(SWT.Traverse, event -> { // a window without a parent is not closed by Escape
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close();
            }
        });
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label what = Style.HEADING.on(WidgetKeys.named(new Label(area, SWT.WRAP), WidgetKeys.CONFIRMATION));
        what.setText(shown(NLS.bind(Messages.confirmation_question, question.application().title())));
        Label tasks = new Label(area, SWT.WRAP);
        tasks.setText(question.tasks().stream().limit(MOST_TASKS).map(TaskContext::path).map(ConfirmationDialog::shown)
                .collect(Collectors.joining("\n")) + (question.tasks().size() > MOST_TASKS ? "\n…" : ""));
        Label who = Style.CAPTION.on(new Label(area, SWT.WRAP));
        String until = CLOCK.format(question.until().atZone(ZoneId.systemDefault()));
        who.setText(shown(question.askedBy().map(user -> NLS.bind(Messages.confirmation_who, user, until))
                .orElse(NLS.bind(Messages.confirmation_link, until))));
        for (Label label : new Label[]{what, tasks, who}) {
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        }
        return area;
    }

    /** Names are foreign text: one line, nothing that turns the direction of writing round, no mnemonics. */
    private static String shown(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        return (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line).replace("&", "&&");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.named(createButton(parent, IDialogConstants.OK_ID, Messages.confirmation_start, false),
                WidgetKeys.CONFIRMATION_START);
        Button no = WidgetKeys.named(createButton(parent, IDialogConstants.CANCEL_ID, Messages.confirmation_no, true),
                WidgetKeys.CONFIRMATION_NO);
        no.setFocus(); // who types or presses Enter when it comes up must not start anything
    }

    @Override
    public int open() {
        int code = super.open();
        getButton(IDialogConstants.CANCEL_ID).setFocus();
        return code;
    }

    @Override
    protected void okPressed() {
        answered.accept(true);
        super.okPressed();
    }

    /** Every other way to close it comes here alone: what has been answered already stays answered. */
    @Override
    public boolean close() {
        answered.accept(false);
        return super.close();
    }
}
