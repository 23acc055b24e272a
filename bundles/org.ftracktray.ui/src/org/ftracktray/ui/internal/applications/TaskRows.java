// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.tasks.Due;
import org.ftracktray.ui.internal.tasks.TaskLabels;
import org.ftracktray.ui.internal.tasks.TaskOrder;
import org.ftracktray.ui.internal.widgets.AccessibleName;

/** The table of tasks: each line a task, or a heading over the tasks below it, which cannot be selected. */
final class TaskRows {
    private static final int[] WEIGHTS = {25, 29, 26, 20};

    private final Table table;
    private final Consumer<AssignedTask> chosen;
    private Optional<AssignedTask> selected = Optional.empty();

    /**
     * @param chosen told which task was selected by hand
     * @param sorted told by what it is to be sorted
     */
    TaskRows(Composite parent, Consumer<AssignedTask> chosen, Consumer<TaskOrder.Sort> sorted) {
        this.chosen = chosen;
        table = WidgetKeys.named(new Table(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION), WidgetKeys.TASKS);
        table.setHeaderVisible(true);
        AccessibleName.named(table, Messages.tasks_heading);
        TableColumnLayout columns = new TableColumnLayout();
        parent.setLayout(columns);
        String[] names = {Messages.tasks_column_name, Messages.tasks_column_place, Messages.tasks_column_status,
                Messages.tasks_column_due};
        for (TaskOrder.Sort sort : TaskOrder.Sort.values()) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(names[sort.ordinal()]);
            column.addListener(SWT.Selection, pressed -> sorted.accept(sort));
            columns.setColumnData(column, new ColumnWeightData(WEIGHTS[sort.ordinal()], 40));
        }
        TaskPainter.paint(table);
        table.addListener(SWT.Selection, event -> chosen((TableItem) event.item));
        table.addListener(SWT.MouseMove, moved -> explain(table.getItem(new Point(moved.x, moved.y))));
    }

    Table table() {
        return table;
    }

    void show(List<TaskOrder.Section> sections, TaskOrder order) {
        table.setSortColumn(table.getColumn(order.sort().ordinal()));
        table.setSortDirection(order.descending() ? SWT.DOWN : SWT.UP);
        List<Object> lines = new ArrayList<>();
        for (TaskOrder.Section section : sections) {
            if (!section.title().isEmpty()) {
                lines.add(section);
            }
            lines.addAll(section.tasks());
        }
        table.setRedraw(false);
        for (int line = 0; line < lines.size(); line++) {
            fill(line < table.getItemCount() ? table.getItem(line) : new TableItem(table, SWT.NONE), lines.get(line));
        }
        if (table.getItemCount() > lines.size()) {
            table.remove(lines.size(), table.getItemCount() - 1);
        }
        table.setRedraw(true);
    }

    /** Shows what is new about tasks that are listed; no line moves. */
    void renew(List<AssignedTask> tasks) {
        for (TableItem item : table.getItems()) {
            if (item.getData() instanceof AssignedTask old) {
                tasks.stream().filter(task -> task.id().equals(old.id())).forEach(task -> fill(item, task));
            }
        }
    }

    void select(Optional<AssignedTask> task) {
        selected = task;
        for (int line = 0; line < table.getItemCount(); line++) {
            if (task.isPresent() && task.get().equals(table.getItem(line).getData())) {
                table.setSelection(line);
                return;
            }
        }
        table.deselectAll();
    }

    private static void fill(TableItem item, Object line) {
        if (line instanceof AssignedTask task) {
            WidgetKeys.named(item, "");
            item.setText(new String[]{task.name(), TaskLabels.nearestFirst(task), task.status(),
                    Due.words(task.due(), LocalDate.now())});
        } else {
            WidgetKeys.named(item, WidgetKeys.TASKS_GROUP);
            item.setText(new String[]{((TaskOrder.Section) line).title(), "", "", ""});
        }
        item.setData(line);
    }

    /** A heading leads on to the next task in the direction of the keys. */
    private void chosen(TableItem item) {
        if (item.getData() instanceof AssignedTask task) {
            selected = Optional.of(task);
            chosen.accept(task);
            return;
        }
        int heading = table.indexOf(item);
        boolean upwards = selected.filter(task -> heading > 0 && heading + 1 < table.getItemCount()
                && task.equals(table.getItem(heading + 1).getData())).isPresent();
        TableItem next = table.getItem(upwards ? heading - 1 : heading + 1);
        table.setSelection(next);
        chosen(next);
    }

    private void explain(TableItem item) {
        String tip = item != null && item.getData() instanceof AssignedTask task
                ? TaskLabels.path(task) + "\n" + task.status() + ", " + Due.words(task.due(), LocalDate.now())
                : null;
        if (!Objects.equals(tip, table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }
}
