// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.links;

import java.net.URI;
import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.SettingSourceLabels;
import org.ftracktray.ui.internal.window.MainWindow;
import org.ftracktray.ui.internal.window.Questions;

/** A link to another site: changes the address when the artist agrees. Nobody is signed in or out. UI thread only. */
@Creatable
final class SiteLink {
    private final MainWindow window;
    private final Questions questions;
    private final SiteSetting setting;
    private final SignIn signIn;

    @Inject
    SiteLink(MainWindow window, Questions questions, SiteSetting setting, SignIn signIn) {
        this.window = window;
        this.questions = questions;
        this.setting = setting;
        this.signIn = signIn;
    }

    void open(URI wanted) {
        window.show();
        Optional<URI> present = setting.site();
        if (present.filter(wanted::equals).isEmpty()) {
            String name = SiteAddress.shown(wanted);
            if (setting.origin().isFixed()) {
                questions.tell(NLS.bind(Messages.link_site_fixed,
                        new Object[]{name, present.map(SiteAddress::shown).orElse(""),
                                SettingSourceLabels.of(setting.origin())}));
                return;
            }
            if (!questions.changeSite(question(name, present))) {
                return;
            }
            setting.set(wanted.toString());
        }
        if (!(signIn.state() instanceof SignInState.SignedIn)) {
            window.showPart(MainWindow.LOGIN);
        }
    }

    private String question(String name, Optional<URI> present) {
        String change = present.map(site -> NLS.bind(Messages.link_site_other, name, SiteAddress.shown(site)))
                .orElse(NLS.bind(Messages.link_site_first, name));
        return signIn.state() instanceof SignInState.SignedIn in
                ? change + "\n\n"
                        + NLS.bind(Messages.link_site_signedIn, SiteAddress.shownAuthority(in.account().site()))
                : change;
    }
}
