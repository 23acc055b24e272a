// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.internal.tray.TrayLaunches;
import org.ftracktray.ui.internal.window.MainWindow;

/** Does what the buttons of notifications say. UI thread only. */
@Creatable
@Singleton
public final class NoticeActs implements LaunchNotices.Acts {
    private final MainWindow window;
    private final TrayLaunches launches;
    private final SignIn signIn;
    private final SiteSetting setting;

    @Inject
    NoticeActs(MainWindow window, TrayLaunches launches, SignIn signIn, SiteSetting setting) {
        this.window = window;
        this.launches = launches;
        this.signIn = signIn;
        this.setting = setting;
    }

    @Override
    public void showApplications(String token) {
        window.show(token);
        if (signIn.session().isPresent()) {
            window.showPart(MainWindow.APPLICATIONS);
        }
    }

    @Override
    public void showLog(LaunchRecord launch, String token) {
        window.show(token);
        launches.showLog(launch);
    }

    @Override
    public void again(LaunchRecord launch) {
        launches.again(launch);
    }

    /** In the browser; a key from the environment is asked for once more. The window shows how it goes. */
    void signInAgain(String token) {
        window.show(token);
        if (signIn.session().isPresent()) {
            return;
        }
        if (signIn.environmentUser().isPresent()) {
            signIn.restore();
        } else {
            setting.site().ifPresent(signIn::withBrowser);
        }
    }
}
