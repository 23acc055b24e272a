// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import java.net.URI;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.tasks.Due;
import org.ftracktray.ui.internal.tasks.TaskLabels;
import org.ftracktray.ui.internal.widgets.Line;
import org.ftracktray.ui.internal.widgets.Style;

/** One task with the day it is due; its name opens it in the browser. */
final class DayTask {
    private DayTask() {}

    static void add(Composite parent, AssignedTask task, LocalDate today, Consumer<URI> open) {
        Composite row = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(12, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Link name = WidgetKeys.named(new Link(row, SWT.NONE), WidgetKeys.DAY_TASK + task.id());
        name.setText("<a>" + task.name().replace("&", "&&") + "</a>");
        name.setToolTipText(NLS.bind(Messages.day_open_tip, TaskLabels.path(task)));
        name.addListener(SWT.Selection, pressed -> open.accept(task.page()));
        GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(name);
        boolean over = task.due().filter(day -> day.isBefore(today)).isPresent();
        Label due = (over ? Style.FAULT : Style.CAPTION).on(new Label(row, SWT.NONE));
        due.setText(Due.words(task.due(), today));
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(due);
        CLabel where = Line.beginning(row, Style.CAPTION);
        Line.write(where, TaskLabels.nearestFirst(task) + " \u2014 " + task.status(), TaskLabels.path(task));
        ((GridData) where.getLayoutData()).horizontalSpan = 2;
    }
}
