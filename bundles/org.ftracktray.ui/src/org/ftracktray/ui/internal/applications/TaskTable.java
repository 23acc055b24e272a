// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.tasks.TaskLabels;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.Style;

/** The artist's tasks, with a filter above and words in their place while there are none. */
final class TaskTable {
    private static final int ROWS = 6;

    private final Consumer<Optional<AssignedTask>> selection;
    private final Runnable changed;
    private final Text filter;
    private final MessageLine age;
    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final Table table;
    private final Label words;
    private final Map<String, Image> dots = new HashMap<>();
    private List<AssignedTask> tasks = List.of();
    private Optional<AssignedTask> selected = Optional.empty();

    /**
     * @param entered called when Enter is pressed on a task, or it is clicked twice
     * @param changed called when the height changed
     */
    TaskTable(Composite parent, Runnable reload, Consumer<Optional<AssignedTask>> selection, Runnable entered,
            Runnable changed) {
        this.selection = selection;
        this.changed = changed;
        Composite top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        Label heading = Style.HEADING.on(new Label(top, SWT.NONE));
        heading.setText(Messages.tasks_heading);
        GridDataFactory.fillDefaults().align(SWT.LEFT, SWT.CENTER).applyTo(heading);
        filter = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.tasks_filter);
        filter.addListener(SWT.Modify, modified -> fill(true));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        Button again = WidgetKeys.named(new Button(top, SWT.PUSH | SWT.FLAT), WidgetKeys.TASKS_RELOAD);
        again.setImage(Icon.RELOAD.of(again));
        again.setToolTipText(Messages.tasks_reload);
        AccessibleName.named(again, Messages.tasks_reload);
        again.addListener(SWT.Selection, pressed -> reload.run());

        Composite notice = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(notice);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(notice);
        age = new MessageLine(notice, 0, WidgetKeys.TASKS_STALE);
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        Composite holder = new Composite(area, SWT.NONE);
        table = WidgetKeys.named(new Table(holder, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION), WidgetKeys.TASKS);
        table.setHeaderVisible(false);
        AccessibleName.named(table, Messages.tasks_heading);
        TableColumnLayout columns = new TableColumnLayout();
        holder.setLayout(columns);
        for (int weight : new int[]{27, 51, 22}) {
            columns.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(weight, 40));
        }
        table.addListener(SWT.Selection, chosen -> select(Optional.of((AssignedTask) chosen.item.getData())));
        table.addListener(SWT.DefaultSelection, chosen -> entered.run());
        table.addListener(SWT.MouseMove, moved -> {
            TableItem item = table.getItem(new Point(moved.x, moved.y));
            String tip = item == null ? null : TaskLabels.path((AssignedTask) item.getData());
            if (!Objects.equals(tip, table.getToolTipText())) {
                table.setToolTipText(tip);
            }
        });
        Composite empty = Style.CARD.on(new Composite(area, SWT.NONE));
        GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(empty);
        words = WidgetKeys.named(new Label(empty, SWT.WRAP | SWT.CENTER), WidgetKeys.TASKS_EMPTY);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, ROWS * table.getItemHeight() + 4).applyTo(area);
        table.addDisposeListener(disposed -> dots.values().forEach(Image::dispose));
        showMessage(Messages.tasks_loading);
    }

    /** Shows tasks; when the selected one is not among them any more, none takes its place. */
    void show(List<AssignedTask> newTasks) {
        boolean first = selected.isEmpty();
        tasks = newTasks;
        fill(first);
    }

    /** Says above the tasks that they are old; "" when they are not. */
    void sayAge(String sentence) {
        if (sentence.isEmpty()) {
            age.clear();
        } else {
            age.show(Kind.CAUTION, sentence);
        }
        changed.run();
    }

    void showMessage(String sentence) {
        tasks = List.of();
        fill(true);
        words.setText(sentence);
        words.getParent().layout();
    }

    /** @param orFirst whether the first is selected when the selected one is not shown any more */
    private void fill(boolean orFirst) {
        List<AssignedTask> matching = tasks.stream().filter(task -> TaskLabels.matches(task, filter.getText()))
                .toList();
        table.removeAll();
        for (AssignedTask task : matching) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(task);
            item.setText(new String[]{task.name(), TaskLabels.nearestFirst(task), task.status()});
            item.setImage(0, dot(task.statusColour().orElse("#8a8a94")));
        }
        words.setText(tasks.isEmpty() ? Messages.tasks_none : Messages.tasks_noMatch);
        stack.topControl = matching.isEmpty() ? words.getParent() : table.getParent();
        area.layout(true, true);
        Optional<AssignedTask> again = selected.flatMap(
                old -> matching.stream().filter(task -> task.id().equals(old.id())).findFirst());
        select(again.or(() -> orFirst ? matching.stream().findFirst() : Optional.empty()));
        selected.ifPresent(task -> table.setSelection(matching.indexOf(task)));
    }

    private void select(Optional<AssignedTask> task) {
        if (!task.equals(selected)) {
            selected = task;
            selection.accept(task);
        }
    }

    private Image dot(String colour) {
        return dots.computeIfAbsent(colour, code -> {
            ImageGcDrawer drawer = new ImageGcDrawer() {
                @Override
                public void drawOn(GC gc, int width, int height) {
                    gc.setAntialias(SWT.ON);
                    gc.setBackground(new Color(StatusColour.parse(code)));
                    gc.fillOval(2, 2, width - 4, height - 4);
                }

                @Override
                public int getGcStyle() {
                    return SWT.TRANSPARENT;
                }
            };
            return new Image(table.getDisplay(), drawer, 14, 14);
        });
    }

    /** While the tasks are being read there is no table yet that could take the focus. */
    void focus() {
        if (stack.topControl != table.getParent() || !table.setFocus()) {
            filter.setFocus();
        }
    }
}
