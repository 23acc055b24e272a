// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The top-level windows that the window manager lists. */
public final class Windows {
    private static final Pattern NUMBER = Pattern.compile("([A-Z]+)=(-?\\d+)");

    /** A window as it is now: X's number, title, process, place on the screen in pixels. */
    public record Window(String id, String title, long pid, Rectangle bounds) {}

    private final Map<String, String> environment;

    Windows(Map<String, String> environment) {
        this.environment = environment;
    }

    /** All windows that are shown, in no order. */
    public List<Window> shown() {
        return Processes.run(environment, "xdotool", "search", "--onlyvisible", "--name", ".").lines().distinct()
                .map(this::window).flatMap(Optional::stream).toList();
    }

    /**
     * The windows of process {@code pid} that the window manager manages; a minimised one is not among them, nor is a notification in the
     * corner.
     */
    public List<Window> of(long pid) {
        return shown().stream().filter(window -> window.pid() == pid && managed(window)).toList();
    }

    /** The number of the window that has the focus. */
    public String active() {
        return Processes.run(environment, "xdotool", "getactivewindow");
    }

    /** Closes the window as a person does by keyboard; the window manager asks it to close. */
    public void close(Window window) {
        activate(window);
        Processes.run(environment, "xdotool", "key", "alt+F4");
    }

    public void activate(Window window) {
        Processes.run(environment, "xdotool", "windowactivate", "--sync", window.id());
    }

    /** Moves the window's upper left corner. */
    public void move(Window window, int x, int y) {
        Processes.run(environment, "xdotool", "windowmove", "--sync", window.id(), String.valueOf(x),
                String.valueOf(y));
    }

    private boolean managed(Window window) {
        String facts = Processes.run(environment, "xprop", "-id", window.id(), "WM_STATE", "_NET_WM_WINDOW_TYPE");
        return facts.contains("window state: Normal") && !facts.contains("_NET_WM_WINDOW_TYPE_UTILITY");
    }

    private Optional<Window> window(String id) {
        Rectangle bounds = bounds(id);
        String pid = Processes.run(environment, "xdotool", "getwindowpid", id);
        if (bounds.isEmpty() || !pid.matches("\\d+")) {
            return Optional.empty();
        }
        return Optional.of(new Window(id, Processes.run(environment, "xdotool", "getwindowname", id),
                Long.parseLong(pid), bounds));
    }

    /** Where a window is on the screen, by X's number; nowhere when it is gone. */
    Rectangle bounds(String id) {
        String geometry = Processes.run(environment, "xdotool", "getwindowgeometry", "--shell", id);
        Matcher matcher = NUMBER.matcher(geometry);
        Rectangle bounds = new Rectangle();
        while (matcher.find()) {
            int value = Integer.parseInt(matcher.group(2));
            switch (matcher.group(1)) {
                case "X" -> bounds.x = value;
                case "Y" -> bounds.y = value;
                case "WIDTH" -> bounds.width = value;
                case "HEIGHT" -> bounds.height = value;
                default -> {
                }
            }
        }
        return bounds;
    }
}
