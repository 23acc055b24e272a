// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.event.Event;

/** Follows the desktop between its light and its dark look, also while running. */
public final class ThemeAddon {
    private static final String LIGHT = "org.ftracktray.ui.theme.light";
    private static final String DARK = "org.ftracktray.ui.theme.dark";

    @PostConstruct
    void listen(Display display, @Optional IThemeEngine engine) {
        display.addListener(SWT.Settings, changed -> follow(engine));
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, IThemeEngine engine) {
        follow(engine);
    }

    private static void follow(IThemeEngine engine) {
        String wanted = Display.isSystemDarkTheme() ? DARK : LIGHT;
        if (engine != null && (engine.getActiveTheme() == null || !engine.getActiveTheme().getId().equals(wanted))) {
            engine.setTheme(wanted, false);
        }
    }
}
