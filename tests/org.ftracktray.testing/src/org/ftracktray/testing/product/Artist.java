// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import static org.awaitility.Awaitility.await;

import java.awt.Rectangle;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import org.awaitility.core.ConditionTimeoutException;
import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.desktop.Widget;

/** Somebody who looks at the product's windows and uses mouse and keyboard; knows no more than what is shown. */
public final class Artist {

    private final Desktop desktop;
    private final long pid;

    public Artist(Desktop desktop, TrayProcess tray) {
        this(desktop, tray.pid());
    }

    /** @param pid of the product, however it was started */
    public Artist(Desktop desktop, long pid) {
        this.desktop = desktop;
        this.pid = pid;
    }

    /** Waits until something of this role is shown whose name contains {@code words} (upper and lower case alike). */
    public Widget sees(String role, String words) {
        return sees(role + " '" + words + "'", widget -> widget.role().equals(role) && says(widget, words));
    }

    /** Waits until {@code words} are somewhere in the windows, in whatever kind of widget. */
    public Widget reads(String words) {
        return sees("the words '" + words + "'", widget -> says(widget, words));
    }

    private static boolean says(Widget widget, String words) {
        return (widget.name() + '\n' + widget.text()).toLowerCase().contains(words.toLowerCase());
    }

    /** Waits until a widget for which {@code condition} holds is shown. */
    public Widget sees(String what, Predicate<Widget> condition) {
        return waitsFor(what, () -> looks(condition));
    }

    private Widget waitsFor(String what, Callable<Optional<Widget>> look) {
        try {
            return await(what).atMost(Waiting.LIMIT).pollInSameThread().pollInterval(Waiting.LESS_AND_LESS)
                    .until(look, Optional::isPresent).orElseThrow();
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException("the window never showed " + what + "; it shows:\n" + describe(), e);
        }
    }

    /** What is shown now, without waiting. */
    public Optional<Widget> looks(Predicate<Widget> condition) {
        return desktop.accessibility().application(pid).flatMap(window -> window.first(condition));
    }

    /** Waits until the words are gone. */
    public void noLongerReads(String words) {
        await("'" + words + "' gone").atMost(Waiting.LIMIT).pollInSameThread().pollInterval(Waiting.LESS_AND_LESS)
                .until(() -> looks(widget -> says(widget, words)).isEmpty());
    }

    /** Everything that is shown, as lines. */
    public String describe() {
        return desktop.accessibility().application(pid).map(Widget::describe).orElse("(no window)");
    }

    /** Clicks on the push button of this name as soon as it can be pressed. */
    public void presses(String button) {
        clicks(sees("button '" + button + "'", widget -> widget.role().endsWith("button") && widget.sensitive()
                && widget.name().strip().equals(button)));
    }

    public void clicks(Widget widget) {
        desktop.pointer().click(widget.bounds());
    }

    /** Moves the focus with the Tab key until it is on the widget of this name. */
    public void tabsTo(String name) {
        for (int i = 0; i < 20; i++) {
            if (looks(widget -> widget.focused() && widget.name().strip().equals(name)).isPresent()) {
                return;
            }
            desktop.pointer().key("Tab");
        }
        throw new IllegalStateException("the Tab key never reaches '" + name + "'; shown:\n" + describe());
    }

    /** Types user name and key into the fields below "or with an API key", where the focus is on the first, and enters. */
    public void typesUserAndKey(String user, String key) {
        sees("the field for the user name with the focus", widget -> widget.role().equals("text") && widget.focused());
        desktop.pointer().type(user);
        desktop.pointer().key("Tab");
        retypesKey(key);
    }

    /** Replaces what the field for the key holds, which has the focus, and enters. */
    public void retypesKey(String key) {
        sees("the field for the key with the focus",
                widget -> widget.role().equals("password text") && widget.focused());
        desktop.pointer().key("ctrl+a");
        desktop.pointer().type(key);
        desktop.pointer().key("Return");
    }

    /** Opens the menu of the tray icon. */
    public void opensTrayMenu() {
        desktop.pointer().rightClick(trayIcon());
    }

    /** Clicks on the tray icon. */
    public void clicksTrayIcon() {
        desktop.pointer().click(trayIcon());
    }

    /** Waits for the icon in the tray and returns its place on the screen. */
    public Rectangle trayIcon() {
        try {
            return await("tray icon").atMost(Waiting.LIMIT).pollInSameThread()
                    .pollInterval(Waiting.LESS_AND_LESS).until(() -> desktop.tray().icon(pid),
                            Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException("no icon of the product in the tray", e);
        }
    }

    /** Leaves whatever menu is open. */
    public void closesMenu() {
        desktop.pointer().key("Escape", "Escape");
    }

    /** Clicks on an entry of the menu that was opened last: menus come after the window and its menu bar. */
    public void chooses(String entry) {
        String what = "menu entry '" + entry + "'";
        clicks(waitsFor(what, () -> desktop.accessibility().application(pid).flatMap(window -> window.all()
                .filter(widget -> widget.showing() && widget.sensitive() && widget.role().matches("menu( item)?")
                        && widget.name().strip().startsWith(entry))
                .reduce((earlier, later) -> later))));
    }
}
