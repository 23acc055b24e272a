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
import org.ftracktray.ui.internal.UiPreferences;
import org.ftracktray.ui.internal.UiPreferences.Look;
import org.osgi.service.event.Event;

/** Follows the desktop between its light and its dark look, also while running, unless one is fixed in Preferences. */
public final class ThemeAddon {
    private static final String LIGHT = "org.ftracktray.ui.theme.light";
    private static final String DARK = "org.ftracktray.ui.theme.dark";

    private final UiPreferences preferences = new UiPreferences();
    private java.util.Optional<Boolean> preferred = java.util.Optional.empty();
    /** GTK's own setting; it says nothing any more once a look was forced on it. */
    private boolean ofDesktop;
    private boolean forced;
    /** There once the window is rendered, not when this add-on is made. */
    private IThemeEngine engine;
    private Registration registration;
    private Registration choice;

    @PostConstruct
    void listen(Display display, DesktopAppearance appearance, UISynchronize ui) {
        ofDesktop = Display.isSystemDarkTheme();
        display.addListener(SWT.Settings, changed -> {
            if (!forced) {
                ofDesktop = Display.isSystemDarkTheme();
            }
            follow();
        });
        // GTK's own setting is read once, at the start; the portal tells of changes
        registration = appearance.onPreference(preference -> ui.asyncExec(() -> {
            preferred = preference == DesktopAppearance.Preference.NONE
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(preference == DesktopAppearance.Preference.DARK);
            follow();
        }));
        choice = preferences.onLook(() -> ui.asyncExec(this::follow));
    }

    @PreDestroy
    void stop() {
        registration.close();
        choice.close();
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, IThemeEngine running) {
        engine = running;
        follow();
    }

    private void follow() {
        Look look = preferences.look();
        boolean dark = switch (look) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> preferred.orElse(ofDesktop);
        };
        if (look != Look.SYSTEM || preferred.isPresent() || forced) {
            forced = true;
            Display.getCurrent().setDarkThemePreferred(dark); // for what the platform draws: menus, fields, bars
        }
        String wanted = dark ? DARK : LIGHT;
        if (engine != null && (engine.getActiveTheme() == null || !engine.getActiveTheme().getId().equals(wanted))) {
            engine.setTheme(wanted, false);
        }
    }
}
