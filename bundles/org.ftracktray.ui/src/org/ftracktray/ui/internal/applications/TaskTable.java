// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.UiPreferences;
import org.ftracktray.ui.internal.tasks.TaskLabels;
import org.ftracktray.ui.internal.tasks.TaskOrder;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.PointerHold;
import org.ftracktray.ui.internal.widgets.Style;

/** The artist's tasks, with a filter above and words in their place while there are none. */
final class TaskTable {
    private static final int FEWEST_ROWS = 4;
    private static final int BORDER = 4;

    /** Who wants to know which task is selected. */
    interface Selection {
        void selected(Optional<AssignedTask> task);

        /** The selected task is not among the artist's any more, and none is selected now. */
        void gone(AssignedTask task);
    }

    private final Selection selection;
    private final Runnable changed;
    private final UiPreferences preferences = new UiPreferences();
    private final Text filter;
    private final MessageLine age;
    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final TaskRows rows;
    private final Table table;
    private final Label words;
    private final PointerHold hold;
    private TaskOrder order = TaskOrder.parse(preferences.taskOrder());
    private final OpenedTasks opened = new OpenedTasks();
    private List<AssignedTask> tasks = List.of();
    private Optional<AssignedTask> selected = Optional.empty();

    /**
     * @param entered called when Enter is pressed on a task, or it is clicked twice
     * @param changed called when the height changed
     */
    TaskTable(Composite parent, Runnable reload, Selection selection, Runnable entered, Runnable changed) {
        this.selection = selection;
        this.changed = changed;
        Composite top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        Label heading = Style.HEADING.on(new Label(top, SWT.NONE));
        heading.setText(Messages.tasks_heading);
        GridDataFactory.fillDefaults().align(SWT.LEFT, SWT.CENTER).applyTo(heading);
        filter = WidgetKeys.named(new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                WidgetKeys.TASKS_FILTER);
        filter.setMessage(Messages.tasks_filter);
        filter.setToolTipText(Messages.tasks_filter_tip);
        AccessibleName.named(filter, Messages.tasks_filter);
        filter.addListener(SWT.Modify, modified -> fill(true));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        Button arrange = button(top, Icon.ARRANGE, Messages.tasks_arrange, WidgetKeys.TASKS_ARRANGE);
        arrange.addListener(SWT.Selection, pressed -> ArrangeMenu.open(arrange, order, this::arrange));
        button(top, Icon.RELOAD, Messages.tasks_reload, WidgetKeys.TASKS_RELOAD).addListener(SWT.Selection,
                pressed -> reload.run());

        Composite notice = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(notice);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(notice);
        age = new MessageLine(notice, 0, WidgetKeys.TASKS_STALE);
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        rows = new TaskRows(new Composite(area, SWT.NONE), task -> select(Optional.of(task)),
                sort -> arrange(order.sortedBy(sort)));
        table = rows.table();
        table.addListener(SWT.DefaultSelection, chosen -> entered.run());
        hold = new PointerHold(table, () -> fill(false));
        Composite empty = Style.CARD.on(new Composite(area, SWT.NONE));
        GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(empty);
        words = WidgetKeys.named(new Label(empty, SWT.WRAP | SWT.CENTER), WidgetKeys.TASKS_EMPTY);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, lowest()).applyTo(area);
        showMessage(Messages.tasks_loading);
    }

    private static Button button(Composite parent, Icon icon, String name, String key) {
        Button button = WidgetKeys.named(new Button(parent, SWT.PUSH | SWT.FLAT), key);
        button.setImage(icon.of(button));
        button.setToolTipText(name);
        return AccessibleName.named(button, name);
    }

    /** The height that it needs in any case, in SWT's points. */
    int lowest() {
        return heightOf(FEWEST_ROWS);
    }

    /** The height at which all tasks are seen. */
    int highest() {
        return heightOf(Math.max(FEWEST_ROWS, table.getItemCount()));
    }

    private int heightOf(int lines) {
        return table.getHeaderHeight() + lines * table.getItemHeight() + BORDER;
    }

    int height() {
        return ((GridData) area.getLayoutData()).heightHint;
    }

    void setHeight(int height) {
        ((GridData) area.getLayoutData()).heightHint = height;
    }

    /** Shows tasks; when the selected one is not among them any more, none takes its place. */
    void show(List<AssignedTask> newTasks) {
        boolean first = selected.isEmpty();
        tasks = newTasks;
        if (!first && hold.holds()) {
            rows.renew(newTasks);
            selected.flatMap(this::newest).ifPresent(task -> select(Optional.of(task)));
        } else {
            fill(first);
        }
    }

    /** Shows and selects a task, which need not be one of the artist's. */
    void open(AssignedTask task) {
        opened.add(task);
        if (!TaskLabels.matches(task, filter.getText())) {
            filter.setText("");
        }
        select(newest(task));
        fill(false);
    }

    /** Everything shown belonged to somebody else; others are being read. */
    void forget() {
        opened.clear();
        showMessage(Messages.tasks_loading);
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
        if (table.getItemCount() > 0) {
            sayAge(sentence); // opened ones are in the place of the words
        }
    }

    private void arrange(TaskOrder wanted) {
        order = wanted;
        preferences.setTaskOrder(wanted.toString());
        fill(true);
    }

    /** @param orFirst whether the first is selected when the selected one is not shown any more */
    private void fill(boolean orFirst) {
        List<AssignedTask> all = opened.above(tasks);
        List<AssignedTask> matching = all.stream().filter(task -> TaskLabels.matches(task, filter.getText()))
                .toList();
        List<TaskOrder.Section> sections = order.arrange(matching, LocalDate.now());
        rows.show(sections, order);
        words.setText(all.isEmpty() ? Messages.tasks_none : Messages.tasks_noMatch);
        stack.topControl = matching.isEmpty() ? words.getParent() : table.getParent();
        area.layout(true, true);
        Optional<AssignedTask> before = selected;
        Optional<AssignedTask> again = before.flatMap(this::newest).filter(matching::contains);
        Optional<AssignedTask> first = sections.stream().flatMap(section -> section.tasks().stream()).findFirst();
        select(again.or(() -> orFirst ? first : Optional.empty()));
        rows.select(selected);
        if (!orFirst && selected.isEmpty()) {
            before.ifPresent(selection::gone);
        }
        changed.run();
    }

    /** The task as it was read last. */
    private Optional<AssignedTask> newest(AssignedTask old) {
        return opened.above(tasks).stream().filter(task -> task.id().equals(old.id())).findFirst();
    }

    private void select(Optional<AssignedTask> task) {
        if (!task.equals(selected)) {
            selected = task;
            selection.selected(task);
        }
    }

    /** While the tasks are being read there is no table yet that could take the focus. */
    void focus() {
        if (stack.topControl != table.getParent() || !table.setFocus()) {
            filter.setFocus();
        }
    }
}
