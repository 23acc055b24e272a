// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.ftracktray.signin.ProductBuild;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.window.MainWindow;

/** Says what this is, in which version, and on what it runs. */
public final class AboutHandler {
    @Execute
    void show(MainWindow window) {
        window.show();
        String version = ProductBuild.current().text();
        String facts = NLS.bind(Messages.about_text, new Object[]{version,
                System.getProperty("java.runtime.version"), Platform.getOS() + " " + Platform.getOSArch(),
                SWT.getPlatform() + " " + SWT.getVersion()});
        window.shell().ifPresent(shell -> {
            MessageDialog dialog = new MessageDialog(shell, Messages.about_title, null, facts, MessageDialog.NONE, 0,
                    Messages.about_close) {
                @Override
                public Image getImage() {
                    return Icon.LOGO.of(getShell());
                }
            };
            dialog.open();
        });
    }
}
