// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.client.Registration;
import org.ftracktray.desktop.DesktopAppearance;
import org.osgi.service.event.Event;

/** Follows the desktop between its light and its dark look, also while running. */
public final class ThemeAddon {
    private static final String LIGHT = "org.ftracktray.ui.theme.light";
    private static final String DARK = "org.ftracktray.ui.theme.dark";

    private java.util.Optional<Boolean> preferred = java.util.Optional.empty();
    private Registration registration;

    @PostConstruct
    void listen(Display display, @Optional IThemeEngine engine, DesktopAppearance appearance, UISynchronize ui) {
        display.addListener(SWT.Settings, changed -> follow(engine));
        // GTK's own setting is read once, at the start; the portal tells of changes
        registration = appearance.onPreference(preference -> ui.asyncExec(() -> {
            preferred = preference == DesktopAppearance.Preference.NONE
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(preference == DesktopAppearance.Preference.DARK);
            preferred.ifPresent(display::setDarkThemePreferred);
            follow(engine);
        }));
    }

    @PreDestroy
    void stop() {
        registration.close();
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, IThemeEngine engine) {
        follow(engine);
    }

    private void follow(IThemeEngine engine) {
        String wanted = preferred.orElseGet(Display::isSystemDarkTheme) ? DARK : LIGHT;
        if (engine != null && (engine.getActiveTheme() == null || !engine.getActiveTheme().getId().equals(wanted))) {
            engine.setTheme(wanted, false);
        }
    }
}
