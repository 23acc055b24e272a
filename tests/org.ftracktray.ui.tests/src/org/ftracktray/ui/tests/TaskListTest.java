// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.bot.BotWidget;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the artist's tasks are listed. */
class TaskListTest {
    private static final String KEY = "org.eclipse.swtbot.widget.key";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;
    private BotWidget<Table> tasks;

    @BeforeEach
    void signIn() {
        bot = tray.bot();
        tray.signIn("anna");
        tasks = bot.tableWithId(WidgetKeys.TASKS);
        tasks.select("Glass Harbour");
    }

    /** The window outlives the test. */
    @AfterEach
    void arrangeAsUsual() {
        arrange("BY_PROJECT");
        if (tasks.<Integer>ask(table -> table.indexOf(table.getSortColumn())) != 3) {
            arrange("DUE");
        }
    }

    private List<String> headings() {
        return tasks.ask(table -> Arrays.stream(table.getItems())
                .filter(item -> WidgetKeys.TASKS_GROUP.equals(item.getData(KEY))).map(TableItem::getText).toList());
    }

    private List<String> names() {
        return tasks.ask(table -> Arrays.stream(table.getItems())
                .filter(item -> !WidgetKeys.TASKS_GROUP.equals(item.getData(KEY))).map(TableItem::getText).toList());
    }

    private void arrange(String entry) {
        bot.menuOfButton(WidgetKeys.TASKS_ARRANGE, WidgetKeys.TASKS_ARRANGE + "." + entry).click();
    }

    @Test
    void standsByProjectAndSaysWhenEachTaskIsDue() {
        assertThat(headings()).containsExactlyInAnyOrder("Glass Harbour", "Winter Light");
        assertThat(tasks.<List<String>>ask(table -> Arrays.stream(table.getItems()).map(item -> item.getText(3))
                .filter(due -> !due.isEmpty()).toList())).isNotEmpty()
                .allMatch(
                        due -> due.startsWith("Due ") || due.startsWith("Overdue since ") || due.equals("No due date"));
        bot.captureScreenshot("tasks");
    }

    @Test
    void isSortedAndGroupedByMenuAndByTheHeadsOfItsColumns() {
        arrange("BY_NONE");
        assertThat(headings()).isEmpty();
        arrange("NAME");
        assertThat(names()).isSorted();
        tasks.ask(table -> {
            table.getColumn(0).notifyListeners(SWT.Selection, new Event());
            return true;
        });
        assertThat(names()).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(tasks.<Integer>ask(Table::getSortDirection)).isEqualTo(SWT.DOWN);
        arrange("BY_STATUS");
        assertThat(headings()).doesNotContain("Glass Harbour");
    }

    @Test
    void aHeadingLeadsToTheTaskBelowItAndUpwardsToTheOneAboveIt() {
        int second = tasks.ask(table -> {
            for (int line = 1; line < table.getItemCount(); line++) {
                if (WidgetKeys.TASKS_GROUP.equals(table.getItem(line).getData(KEY))) {
                    return line;
                }
            }
            return -1;
        });
        assertThat(pressed(second)).isEqualTo(second + 1);
        assertThat(pressed(second)).isEqualTo(second - 1);
        assertThat(pressed(0)).isEqualTo(1);
    }

    /** The line that is selected after somebody came to this one. */
    private int pressed(int line) {
        return tasks.ask(table -> {
            table.setSelection(line);
            Event event = new Event();
            event.item = table.getItem(line);
            table.notifyListeners(SWT.Selection, event);
            return table.getSelectionIndex();
        });
    }

    @Test
    void getsTheHeightThatAHighWindowLeaves() {
        int low = tasks.ask(table -> table.getSize().y);
        BotWidget<Shell> window = bot.shell("Ftrack Tray");
        Point before = window.ask(Shell::getSize);
        try {
            window.ask(shell -> {
                shell.setSize(before.x, 900);
                return true;
            });
            bot.waitUntil("higher", () -> tasks.<Integer>ask(table -> table.getSize().y) > low);
        } finally {
            window.ask(shell -> {
                shell.setSize(before);
                return true;
            });
        }
    }
}
