// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;

/** The less usual ways to start an application. */
final class StartMenu {
    private StartMenu() {}

    /** Opens it below its button. */
    static void open(Control below, Application application, LaunchActions launchActions, boolean canStart) {
        MenuBelow.open(below, menu -> fill(menu, application, launchActions, canStart));
    }

    private static void fill(Menu menu, Application application, LaunchActions launchActions, boolean canStart) {
        boolean workFiles = application.options().workFiles().isPresent();
        item(menu, Messages.start_withoutFile, WidgetKeys.START_WITHOUT_FILE, workFiles && canStart,
                () -> launchActions.start(application, new WorkFileChoice.None()));
        item(menu, Messages.start_file, WidgetKeys.START_FILE, canStart, () -> launchActions.chooseFile(application));
        item(menu, Messages.start_rehearse, WidgetKeys.START_REHEARSE, true, () -> launchActions.rehearse(application));
    }

    private static void item(Menu menu, String text, String key, boolean enabled, Runnable action) {
        MenuItem item = WidgetKeys.named(new MenuItem(menu, SWT.PUSH), key);
        item.setText(text);
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, chosen -> action.run());
    }
}
