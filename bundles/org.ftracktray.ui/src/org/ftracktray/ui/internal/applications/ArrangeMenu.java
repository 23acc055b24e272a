// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.tasks.TaskOrder;

/** By what tasks are sorted and grouped, below a button. */
final class ArrangeMenu {
    private final Menu menu;
    private final TaskOrder now;
    private final Consumer<TaskOrder> wanted;

    private ArrangeMenu(Menu menu, TaskOrder now, Consumer<TaskOrder> wanted) {
        this.menu = menu;
        this.now = now;
        this.wanted = wanted;
    }

    static void open(Button button, TaskOrder now, Consumer<TaskOrder> wanted) {
        MenuBelow.open(button, menu -> new ArrangeMenu(menu, now, wanted).fill());
    }

    private void fill() {
        heading(Messages.tasks_sort);
        for (TaskOrder.Sort sort : TaskOrder.Sort.values()) {
            choice(sortName(sort), sort.name(), sort == now.sort(), now.sortedBy(sort));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        heading(Messages.tasks_group);
        for (TaskOrder.Group group : TaskOrder.Group.values()) {
            choice(groupName(group), "BY_" + group.name(), group == now.group(), now.groupedBy(group));
        }
    }

    private void heading(String text) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setEnabled(false);
    }

    private void choice(String text, String key, boolean chosen, TaskOrder then) {
        MenuItem item = WidgetKeys.named(new MenuItem(menu, SWT.CHECK), WidgetKeys.TASKS_ARRANGE + "." + key);
        item.setText(text);
        item.setSelection(chosen);
        item.addListener(SWT.Selection, pressed -> wanted.accept(then));
    }

    private static String sortName(TaskOrder.Sort sort) {
        return switch (sort) {
            case NAME -> Messages.tasks_column_name;
            case PLACE -> Messages.tasks_column_place;
            case STATUS -> Messages.tasks_column_status;
            case DUE -> Messages.tasks_group_due;
        };
    }

    private static String groupName(TaskOrder.Group group) {
        return switch (group) {
            case NONE -> Messages.tasks_group_none;
            case PROJECT -> Messages.tasks_group_project;
            case STATUS -> Messages.tasks_group_status;
            case DUE -> Messages.tasks_group_due;
        };
    }
}
