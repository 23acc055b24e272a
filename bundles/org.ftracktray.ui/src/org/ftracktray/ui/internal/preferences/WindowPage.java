// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.preferences;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.ui.Autostart;
import org.ftracktray.ui.AutostartState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.UiPreferences;
import org.ftracktray.ui.internal.UiPreferences.Look;
import org.ftracktray.ui.internal.UiPreferences.OnClose;
import org.ftracktray.ui.internal.notifications.NoticePreferences;
import org.ftracktray.ui.internal.widgets.Style;
import org.ftracktray.ui.internal.window.DesktopTray;

/** What the window and the tray icon do. */
public final class WindowPage extends PreferencePage {
    private final UiPreferences preferences = new UiPreferences();
    private final Map<OnClose, Button> choices = new EnumMap<>(OnClose.class);
    private final Autostart autostart;
    private final DesktopTray trayHost;
    private final Map<Look, Button> looks = new EnumMap<>(Look.class);
    private Button startWithSession;
    private Button startHidden;
    private final NoticePreferences notices;
    private NoticeChoices notify;

    public WindowPage(Autostart autostart, DesktopTray trayHost, NoticePreferences notices) {
        super(Messages.preferences_window);
        this.autostart = autostart;
        this.trayHost = trayHost;
        this.notices = notices;
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(page);
        Group look = group(page, Messages.preferences_look, Look.values().length);
        for (Look choice : Look.values()) {
            looks.put(choice, WidgetKeys.named(button(look, SWT.RADIO, words(choice)),
                    "preferences.look." + choice));
        }
        Group group = group(page, Messages.preferences_onClose, 1);
        for (OnClose choice : OnClose.values()) {
            choices.put(choice, WidgetKeys.named(button(group, SWT.RADIO, words(choice)),
                    "preferences.onClose." + choice));
        }
        startWithSession = WidgetKeys.named(button(page, SWT.CHECK, Messages.preferences_autostart),
                "preferences.autostart");
        AutostartState state = autostart.state();
        startWithSession.setSelection(state.on());
        startWithSession.setEnabled(state.changeable());
        if (!state.changeable()) {
            caption(page, state.reason());
        }
        startHidden = button(page, SWT.CHECK, Messages.preferences_startHidden);
        caption(page, trayHost.isPresent()
                ? Messages.preferences_trayPresent
                : Messages.preferences_trayAbsent);
        notify = new NoticeChoices(page, notices);
        show(preferences.look(), preferences.onClose(), preferences.startHidden());
        return page;
    }

    private static Group group(Composite page, String title, int columns) {
        Group group = new Group(page, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.swtDefaults().numColumns(columns).margins(8, 8).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private static String words(Look look) {
        return switch (look) {
            case SYSTEM -> Messages.preferences_look_system;
            case LIGHT -> Messages.preferences_look_light;
            case DARK -> Messages.preferences_look_dark;
        };
    }

    private static void caption(Composite page, String text) {
        Label label = Style.CAPTION.on(new Label(page, SWT.WRAP));
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
    }

    private static Button button(Composite parent, int style, String text) {
        Button button = new Button(parent, style);
        button.setText(text);
        return button;
    }

    private static String words(OnClose choice) {
        return switch (choice) {
            case AUTOMATIC -> Messages.preferences_onClose_automatic;
            case TRAY -> Messages.preferences_onClose_tray;
            case MINIMISE -> Messages.preferences_onClose_minimise;
            case QUIT -> Messages.preferences_onClose_quit;
        };
    }

    private void show(Look look, OnClose onClose, boolean hidden) {
        looks.forEach((choice, button) -> button.setSelection(choice == look));
        choices.forEach((choice, button) -> button.setSelection(choice == onClose));
        startHidden.setSelection(hidden);
    }

    @Override
    protected void performDefaults() {
        show(Look.SYSTEM, OnClose.AUTOMATIC, false);
        notify.showDefaults();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (startHidden != null) {
            looks.forEach((choice, button) -> {
                if (button.getSelection() && choice != preferences.look()) {
                    preferences.setLook(choice);
                }
            });
            choices.forEach((choice, button) -> {
                if (button.getSelection()) {
                    preferences.setOnClose(choice);
                }
            });
            preferences.setStartHidden(startHidden.getSelection());
            notify.keep();
            return keepAutostart();
        }
        return true;
    }

    private boolean keepAutostart() {
        AutostartState state = autostart.state();
        if (state.changeable() && state.on() != startWithSession.getSelection()) {
            try {
                autostart.set(startWithSession.getSelection());
            } catch (IOException | IllegalStateException e) {
                setErrorMessage(NLS.bind(Messages.preferences_unwritable, e.getMessage()));
                return false;
            }
        }
        return true;
    }
}
