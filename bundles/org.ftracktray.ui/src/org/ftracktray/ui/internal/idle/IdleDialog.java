// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.idle;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.launch.IdleState;
import org.ftracktray.launch.IdleState.Answer;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Style;

/** Asks about time in which a timer ran and nobody worked. Closing it says nothing: the timer goes on. */
final class IdleDialog extends Dialog {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int WIDTH = 420;

    private final IdleState.Asking question;
    private final Consumer<Answer> answered;

    IdleDialog(IdleState.Asking question, Consumer<Answer> answered) {
        super((Shell) null);
        this.question = question;
        this.answered = answered;
        setBlockOnOpen(false);
        setShellStyle(SWT.DIALOG_TRIM | SWT.ON_TOP);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.idle_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label what = Style.HEADING.on(WidgetKeys.named(new Label(area, SWT.WRAP), WidgetKeys.IDLE));
        what.setText(words(question).replace("&", "&&"));
        Label task = new Label(area, SWT.WRAP);
        task.setText(question.task().path().replace("&", "&&"));
        Label help = Style.CAPTION.on(new Label(area, SWT.WRAP));
        help.setText(Messages.idle_help);
        for (Label label : new Label[]{what, task, help}) {
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        }
        return area;
    }

    /** @param question of an artist who is back */
    static String words(IdleState.Asking question) {
        Instant back = question.back().orElseThrow();
        Duration away = Duration.between(question.since(), back);
        return NLS.bind(Messages.idle_question,
                new Object[]{clock(question.since()), clock(back), away.toMinutes()});
    }

    private static String clock(Instant moment) {
        return CLOCK.format(moment.atZone(ZoneId.systemDefault()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.named(createButton(parent, answer(Answer.KEEP), Messages.idle_keep, true), WidgetKeys.IDLE_KEEP);
        WidgetKeys.named(createButton(parent, answer(Answer.STOP), Messages.idle_stop, false), WidgetKeys.IDLE_STOP);
        WidgetKeys.named(createButton(parent, answer(Answer.DISCARD), Messages.idle_discard, false),
                WidgetKeys.IDLE_DISCARD);
    }

    private static int answer(Answer answer) {
        return IDialogConstants.CLIENT_ID + answer.ordinal();
    }

    @Override
    protected void buttonPressed(int id) {
        setReturnCode(id);
        close();
        answered.accept(Answer.values()[id - IDialogConstants.CLIENT_ID]);
    }

    @Override
    protected void handleShellCloseEvent() {
        super.handleShellCloseEvent();
        answered.accept(Answer.KEEP);
    }
}
