// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Monitor;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.ui.internal.UiPreferences;
import org.osgi.service.event.Event;

/** Opens the window where it was; the model itself is not kept, so that a new version shows its new model. */
public final class BoundsAddon {
    private static final Pattern FORM = Pattern.compile("(-?\\d+),(-?\\d+),(\\d+),(\\d+)");
    private static final int SMALLEST = 320;
    private static final int PAUSE_MS = 1000;

    private final UiPreferences preferences = new UiPreferences();
    private final MainWindow window;

    @Inject
    BoundsAddon(MainWindow window) {
        this.window = window;
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        window.shell().ifPresent(shell -> {
            shell.setMinimumSize(SMALLEST, SMALLEST);
            restore(shell);
            Runnable keep = () -> keep(shell);
            shell.addListener(SWT.Move, moved -> shell.getDisplay().timerExec(PAUSE_MS, keep));
            shell.addListener(SWT.Resize, resized -> shell.getDisplay().timerExec(PAUSE_MS, keep));
        });
    }

    private void restore(Shell shell) {
        FORM.matcher(preferences.bounds()).results().findFirst().map(BoundsAddon::parse)
                .filter(bounds -> bounds.width >= SMALLEST && bounds.height >= SMALLEST)
                .filter(bounds -> isOnAScreen(bounds, shell.getDisplay())).ifPresent(shell::setBounds);
    }

    private static Rectangle parse(MatchResult form) {
        return new Rectangle(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)), Integer.parseInt(form.group(4)));
    }

    private static boolean isOnAScreen(Rectangle bounds, Display display) {
        for (Monitor monitor : display.getMonitors()) {
            if (monitor.getClientArea().contains(bounds.x + bounds.width / 2, bounds.y + 16)) {
                return true;
            }
        }
        return false;
    }

    private void keep(Shell shell) {
        if (!shell.isDisposed() && !shell.getMinimized() && !shell.getMaximized()) {
            Rectangle at = shell.getBounds();
            preferences.setBounds(at.x + "," + at.y + "," + at.width + "," + at.height);
        }
    }
}
