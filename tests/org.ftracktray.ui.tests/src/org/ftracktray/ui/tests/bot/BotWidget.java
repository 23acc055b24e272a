// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.bot;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.awaitility.core.ConditionTimeoutException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** A widget that is looked up anew, and waited for, whenever it is asked something. */
public final class BotWidget<T extends Widget> {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Display display;
    private final String what;
    private final Supplier<T> lookup;

    BotWidget(Display display, String what, Supplier<T> lookup) {
        this.display = display;
        this.what = what;
        this.lookup = lookup;
    }

    /** Whether it is shown now. */
    public boolean isVisible() {
        return !display.isDisposed() && display.syncCall(() -> Optional.ofNullable(lookup.get())).isPresent();
    }

    /** The widget if it is shown now; UI thread only. */
    Optional<T> now() {
        return Optional.ofNullable(lookup.get());
    }

    public boolean isEnabled() {
        return ask(BotWidget::enabled);
    }

    private static boolean enabled(Widget widget) {
        return switch (widget) {
            case Control control -> control.isEnabled();
            case ToolItem item -> item.isEnabled();
            case MenuItem item -> item.isEnabled();
            default -> true;
        };
    }

    public String getText() {
        return ask(widget -> switch (widget) {
            case Button button -> button.getText();
            case Label label -> label.getText();
            case Text text -> text.getText();
            case Combo combo -> combo.getText();
            case ToolItem item -> item.getText();
            case MenuItem item -> item.getText();
            case Shell shell -> shell.getText();
            default -> "";
        });
    }

    public boolean isEditable() {
        return ask(widget -> ((Text) widget).getEditable() && ((Text) widget).isEnabled());
    }

    /** Waits until it can be pressed, and presses it. */
    public BotWidget<T> click() {
        waitUntil("enabled", BotWidget::enabled);
        later(widget -> {
            if (widget instanceof MenuItem item && item.getParent().isVisible()) {
                item.getParent().setVisible(false);
            }
            widget.notifyListeners(SWT.Selection, event(widget));
        });
        return this;
    }

    /** Brings a tab to the front, as a click on it does. */
    public void activate() {
        later(widget -> {
            CTabItem tab = (CTabItem) widget;
            tab.getParent().setSelection(tab);
            Event event = event(tab.getParent());
            event.item = tab;
            tab.getParent().notifyListeners(SWT.Selection, event);
        });
    }

    public BotWidget<T> setText(String words) {
        waitUntil("enabled", BotWidget::enabled);
        ask(widget -> {
            ((Text) widget).setText(words);
            return true;
        });
        return this;
    }

    /** As the Enter key does. */
    public void pressEnter() {
        later(widget -> widget.notifyListeners(SWT.DefaultSelection, event(widget)));
    }

    public void setSelection(String item) {
        ask(widget -> {
            Combo combo = (Combo) widget;
            combo.select(combo.indexOf(item));
            combo.notifyListeners(SWT.Selection, event(combo));
            return true;
        });
    }

    public String[] items() {
        return ask(widget -> ((Combo) widget).getItems());
    }

    /** Selects the row whose cells contain all the words. */
    public void select(String... words) {
        waitUntil("row " + Arrays.toString(words), widget -> row((Table) widget, words) >= 0);
        ask(widget -> {
            Table table = (Table) widget;
            int row = row(table, words);
            table.setSelection(row);
            Event event = event(table);
            event.item = table.getItem(row);
            table.notifyListeners(SWT.Selection, event);
            return true;
        });
    }

    private static int row(Table table, String... words) {
        for (int row = 0; row < table.getItemCount(); row++) {
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < table.getColumnCount(); column++) {
                cells.append(table.getItem(row).getText(column)).append('\t');
            }
            if (Arrays.stream(words).allMatch(cells.toString()::contains)) {
                return row;
            }
        }
        return -1;
    }

    public int rowCount() {
        return ask(widget -> ((Table) widget).getItemCount());
    }

    public void close() {
        later(widget -> ((Shell) widget).close());
    }

    public BotWidget<T> waitForText(String words) {
        waitUntil("text '" + words + "'", widget -> text(widget).contains(words));
        return this;
    }

    private static String text(Widget widget) {
        return switch (widget) {
            case Label label -> label.getText();
            case Text text -> text.getText();
            default -> "";
        };
    }

    private void waitUntil(String state, Function<T, Boolean> condition) {
        String[] last = {"not shown"};
        try {
            await(what + ": " + state).atMost(PATIENCE).pollInSameThread().pollInterval(Duration.ofMillis(40))
                    .until(() -> display.syncCall(() -> {
                        T widget = lookup.get();
                        last[0] = widget == null ? "not shown" : "shown as '" + text(widget) + "'";
                        return widget != null && condition.apply(widget);
                    }));
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(what + " was never " + state + "; it was " + last[0], late);
        }
    }

    public <R> R ask(Function<T, R> question) {
        waitUntil("shown", widget -> true);
        return display.syncCall(() -> question.apply(lookup.get()));
    }

    private void later(java.util.function.Consumer<T> action) {
        waitUntil("shown", widget -> true);
        display.asyncExec(() -> {
            T widget = lookup.get();
            if (widget != null) {
                action.accept(widget);
            }
        });
    }

    private static Event event(Widget widget) {
        Event event = new Event();
        event.widget = widget;
        event.display = widget.getDisplay();
        return event;
    }
}
