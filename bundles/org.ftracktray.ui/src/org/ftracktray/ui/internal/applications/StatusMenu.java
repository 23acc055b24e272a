// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.ftracktray.task.TaskStatus;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;

/** The statuses that a task can get, below a button. */
final class StatusMenu {
    private StatusMenu() {}

    /** @param now the name of the status that the task has */
    static void open(Button button, List<TaskStatus> statuses, String now, Consumer<TaskStatus> chosen) {
        MenuBelow.open(button, menu -> fill(menu, statuses, now, chosen));
    }

    private static void fill(Menu menu, List<TaskStatus> statuses, String now, Consumer<TaskStatus> chosen) {
        for (TaskStatus status : statuses) {
            MenuItem item = WidgetKeys.named(new MenuItem(menu, SWT.RADIO),
                    WidgetKeys.TASK_STATUS + "." + status.name());
            item.setText(status.name().replace("&", "&&"));
            item.setSelection(status.name().equals(now));
            item.addListener(SWT.Selection, pressed -> {
                if (item.getSelection() && !status.name().equals(now)) {
                    chosen.accept(status);
                }
            });
        }
        if (statuses.isEmpty()) {
            MenuItem none = new MenuItem(menu, SWT.PUSH);
            none.setText(Messages.task_status_none);
            none.setEnabled(false);
        }
    }
}
