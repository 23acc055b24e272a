// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.client.Registration;
import org.ftracktray.desktop.StatusItems;
import org.osgi.service.event.Event;

/**
 * Shows a hidden window when the tray that could bring it back is gone for good: a panel that is only restarted is back within
 * seconds.
 */
public final class LostTrayAddon {
    /** How long a panel may take to come back, in milliseconds. */
    private static final String GRACE = "ftracktray.lostTrayGrace";
    private static final int GRACE_MS = 5000;

    private final MainWindow window;
    private final DesktopTray tray;
    private final Runnable look = this::look;
    private final List<Registration> registrations = new ArrayList<>();

    @Inject
    LostTrayAddon(MainWindow window, DesktopTray tray) {
        this.window = window;
        this.tray = tray;
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, Display display,
            StatusItems items, UISynchronize ui) {
        Runnable soon = () -> ui.asyncExec(() -> {
            if (!display.isDisposed()) {
                display.timerExec(Integer.getInteger(GRACE, GRACE_MS), look);
            }
        });
        registrations.add(items.onHost(present -> {
            if (!present) {
                soon.run();
            }
        }));
        // on Wayland the panels speak over D-Bus, and a connection would hold up an X server that ends when nobody needs it
        String screen = System.getenv("DISPLAY");
        if (Platform.OS.isLinux() && System.getenv("WAYLAND_DISPLAY") == null && screen != null && !screen.isBlank()) {
            registrations.add(XTrayWatch.start(screen, soon));
        }
    }

    private void look() {
        if (!window.model().isVisible() && !tray.isPresent()) {
            ILog.get().info("The tray is gone, so the hidden window is shown.");
            window.show();
        }
    }

    @PreDestroy
    void stop() {
        registrations.forEach(Registration::close);
    }
}
