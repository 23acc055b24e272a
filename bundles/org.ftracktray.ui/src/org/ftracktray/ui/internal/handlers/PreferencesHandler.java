// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.LaunchConfiguration;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.Autostart;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.NoticePreferences;
import org.ftracktray.ui.internal.preferences.ApplicationsPage;
import org.ftracktray.ui.internal.preferences.SitePage;
import org.ftracktray.ui.internal.preferences.WindowPage;
import org.ftracktray.ui.internal.preferences.WorkPage;
import org.ftracktray.ui.internal.window.DesktopTray;
import org.ftracktray.ui.internal.window.MainWindow;

/** Opens the preferences. */
public final class PreferencesHandler {
    private PreferenceDialog open;

    @Execute
    void show(MainWindow window, SiteSetting site, Applications applications, LaunchConfiguration configuration,
            Autostart autostart, UISynchronize ui, DesktopTray tray, NoticePreferences notices) {
        window.show();
        if (open != null && open.getShell() != null && !open.getShell().isDisposed()) {
            open.getShell().forceActive();
            return;
        }
        PreferenceManager pages = new PreferenceManager();
        add(pages, "site", new SitePage(site, ui));
        add(pages, "applications", new ApplicationsPage(applications, configuration, ui));
        add(pages, "work", new WorkPage(configuration));
        add(pages, "window", new WindowPage(autostart, tray, notices));
        open = new PreferenceDialog(window.shell().orElse(null), pages) {
            @Override
            protected void configureShell(Shell shell) {
                super.configureShell(shell);
                shell.setText(Messages.preferences_title);
            }
        };
        open.setHelpAvailable(false);
        open.setMinimumPageSize(420, 520);
        open.setBlockOnOpen(false);
        open.open();
    }

    private static void add(PreferenceManager pages, String id, IPreferencePage page) {
        pages.addToRoot(new PreferenceNode(id, page));
    }
}
