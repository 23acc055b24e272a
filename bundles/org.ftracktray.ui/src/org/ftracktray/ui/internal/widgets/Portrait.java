// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import java.io.ByteArrayInputStream;
import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.Portraits;
import org.ftracktray.signin.SignIn;

/** Shows the signed-in user on a badge: the initials at once, the picture as soon as the site has sent it. */
@Creatable
public final class Portrait {
    private final SignIn signIn;
    private final Portraits portraits;
    private final UISynchronize ui;
    private Optional<Session> shownFor = Optional.empty();

    @Inject
    Portrait(SignIn signIn, Portraits portraits, UISynchronize ui) {
        this.signIn = signIn;
        this.portraits = portraits;
        this.ui = ui;
    }

    public void show(Account account, Badge badge) {
        badge.setName(account.displayName());
        Optional<Session> session = signIn.session();
        if (session.equals(shownFor)) {
            return;
        }
        shownFor = session;
        badge.setPicture(Optional.empty());
        Thread.ofVirtual().name("picture of the user").start(() -> {
            Optional<ImageData> picture = load();
            Live.later(badge, ui, () -> {
                if (session.equals(signIn.session())) {
                    badge.setPicture(picture);
                }
            });
        });
    }

    /** The initials are no worse a picture, so whatever goes wrong is only logged. */
    private Optional<ImageData> load() {
        try {
            return portraits.mine().map(file -> new ImageData(new ByteArrayInputStream(file)));
        } catch (FtrackException | SWTException failed) {
            ILog.get().info("The picture of the user is left out: " + failed.getMessage());
            return Optional.empty();
        }
    }
}
