// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.awt.Rectangle;
import java.util.Map;

/** The mouse and the keyboard of a desktop. */
public final class Pointer {
    private final Map<String, String> environment;

    Pointer(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Clicks into the middle of {@code bounds} (screen pixels) with the left button. */
    public void click(Rectangle bounds) {
        press(bounds, 1);
    }

    /** Clicks twice so fast that nothing can change in between. */
    public void doubleClick(Rectangle bounds) {
        xdotool("mousemove", String.valueOf((int) bounds.getCenterX()), String.valueOf((int) bounds.getCenterY()),
                "click", "--repeat", "2", "--delay", "15", "1");
    }

    public void rightClick(Rectangle bounds) {
        press(bounds, 3);
    }

    private void press(Rectangle bounds, int button) {
        // not with --sync: it waits 15 s for a pointer that is there already
        xdotool("mousemove", String.valueOf((int) bounds.getCenterX()), String.valueOf((int) bounds.getCenterY()),
                "click", String.valueOf(button));
    }

    /** Types into whatever has the focus. */
    public void type(String text) {
        xdotool("type", "--delay", "8", "--", text);
    }

    /** Presses keys in turn, in X's names: "Tab", "Return", "ctrl+a". */
    public void key(String... keys) {
        String[] command = new String[keys.length + 3];
        command[0] = "key";
        command[1] = "--delay";
        command[2] = "30";
        System.arraycopy(keys, 0, command, 3, keys.length);
        xdotool(command);
    }

    private void xdotool(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "xdotool";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Processes.run(environment, command);
    }
}
