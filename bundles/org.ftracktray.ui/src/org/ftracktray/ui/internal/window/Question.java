// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;

/** Asks whether to do something. Enter, space, Esc and the close button leave it undone. */
final class Question extends MessageDialog {
    /** The answer that does it. */
    static final int DO = 0;
    private static final int CANCEL = 1;

    /** @param parent null while the window is hidden */
    Question(Shell parent, String words, String act) {
        super(parent, Messages.product_name, null, words, MessageDialog.QUESTION, CANCEL, act, Messages.cancel);
        if (parent == null) {
            setShellStyle(getShellStyle() | SWT.ON_TOP);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        WidgetKeys.named(getButton(DO), WidgetKeys.QUESTION_DO);
        WidgetKeys.named(getButton(CANCEL), WidgetKeys.QUESTION_CANCEL).setFocus();
    }
}
