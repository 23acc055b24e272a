// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.bot;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.awaitility.core.ConditionTimeoutException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
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
import org.ftracktray.ui.WidgetKeys;

/** A widget that is looked up anew, and waited for, whenever it is asked something. */
public final class BotWidget<T extends Widget> {
    private static final Duration PATIENCE = UiAction.PATIENCE;

    private final Display display;
    private final String what;
    private final Supplier<T> lookup;
    private volatile String last = "not looked for";

    BotWidget(Display display, String what, Supplier<T> lookup) {
        this.display = display;
        this.what = what;
        this.lookup = lookup;
    }

    /** Whether it is shown now. */
    public boolean isVisible() {
        try {
            return !display.isDisposed() && display.syncCall(() -> Optional.ofNullable(lookup.get())).isPresent();
        } catch (SWTException gone) {
            if (gone.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw gone;
            }
            return false;
        }
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

    /** Waits until it can be pressed, presses it, and waits until that was handled. */
    public BotWidget<T> click() {
        when("enabled", BotWidget::enabled, widget -> {
            if (widget instanceof MenuItem item && item.getParent().isVisible()) {
                item.getParent().setVisible(false);
            }
            widget.notifyListeners(SWT.Selection, event(widget));
        });
        return this;
    }

    /** Brings a tab to the front, as a click on it does. */
    public void activate() {
        when("shown", widget -> true, widget -> {
            CTabItem tab = (CTabItem) widget;
            tab.getParent().setSelection(tab);
            Event event = event(tab.getParent());
            event.item = tab;
            tab.getParent().notifyListeners(SWT.Selection, event);
        });
    }

    public BotWidget<T> setText(String words) {
        when("enabled", BotWidget::enabled, widget -> ((Text) widget).setText(words));
        return this;
    }

    /** As the Enter key does. */
    public void pressEnter() {
        when("enabled", BotWidget::enabled,
                widget -> widget.notifyListeners(SWT.DefaultSelection, event(widget)));
    }

    public void setSelection(String item) {
        when("offering " + item, widget -> ((Combo) widget).indexOf(item) >= 0, widget -> {
            Combo combo = (Combo) widget;
            combo.select(combo.indexOf(item));
            combo.notifyListeners(SWT.Selection, event(combo));
        });
    }

    public String[] items() {
        return ask(widget -> ((Combo) widget).getItems());
    }

    /** Selects the row, no heading over others, whose cells contain all the words. */
    public void select(String... words) {
        when("row " + Arrays.toString(words), widget -> row((Table) widget, words) >= 0, widget -> {
            Table table = (Table) widget;
            int row = row(table, words);
            table.setSelection(row);
            Event event = event(table);
            event.item = table.getItem(row);
            table.notifyListeners(SWT.Selection, event);
        });
    }

    private static int row(Table table, String... words) {
        for (int row = 0; row < table.getItemCount(); row++) {
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < table.getColumnCount(); column++) {
                cells.append(table.getItem(row).getText(column)).append('\t');
            }
            if (!WidgetKeys.TASKS_GROUP.equals(table.getItem(row).getData(Bot.KEY))
                    && Arrays.stream(words).allMatch(cells.toString()::contains)) {
                return row;
            }
        }
        return -1;
    }

    public int rowCount() {
        return ask(widget -> ((Table) widget).getItemCount());
    }

    public void close() {
        when("shown", widget -> true, widget -> ((Shell) widget).close());
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

    private void waitUntil(String state, Predicate<T> condition) {
        poll(state, () -> display.syncCall(() -> met(condition)));
    }

    /** Waits for a state and acts in the same turn of the UI thread, so that nothing comes between. */
    private void when(String state, Predicate<T> condition, Consumer<T> action) {
        poll(state, () -> UiAction.perform(display, what, () -> {
            boolean met = met(condition);
            if (met) {
                action.accept(lookup.get());
            }
            return met;
        }));
    }

    /** UI thread only. */
    private boolean met(Predicate<T> condition) {
        T widget = lookup.get();
        last = widget == null ? "not shown" : "shown as '" + text(widget) + "'";
        return widget != null && condition.test(widget);
    }

    private void poll(String state, Callable<Boolean> attempt) {
        try {
            await(what + ": " + state).atMost(PATIENCE).pollInSameThread().pollInterval(Duration.ofMillis(40))
                    .until(attempt);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(what + " was never " + state + "; it was " + last, late);
        }
    }

    public <R> R ask(Function<T, R> question) {
        AtomicReference<R> answer = new AtomicReference<>();
        waitUntil("shown", widget -> {
            answer.set(question.apply(widget));
            return true;
        });
        return answer.get();
    }

    private static Event event(Widget widget) {
        Event event = new Event();
        event.widget = widget;
        event.display = widget.getDisplay();
        return event;
    }
}
