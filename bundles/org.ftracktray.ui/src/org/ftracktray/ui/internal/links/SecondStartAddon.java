// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.links;

import java.net.URI;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.client.Registration;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.SingleInstance;
import org.ftracktray.ui.StartRequest;
import org.ftracktray.ui.internal.window.MainWindow;
import org.osgi.service.event.Event;

/** Does in the running program what somebody wants who starts Ftrack Tray a second time. */
public final class SecondStartAddon {
    private final MainWindow window;
    private final Links links;
    private final SignIn signIn;
    private final SiteSetting setting;
    private Registration registration;

    @Inject
    SecondStartAddon(MainWindow window, Links links, SignIn signIn, SiteSetting setting) {
        this.window = window;
        this.links = links;
        this.signIn = signIn;
        this.setting = setting;
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, SingleInstance instance,
            UISynchronize ui) {
        registration = instance.onStart(request -> start(request, ui));
        Display.getCurrent().addListener(SWT.OpenUrl, opened -> links.open(opened.text)); // macOS starts nobody
    }

    /** The second start waits for the window, but not for an answer of the artist to what a link asks. */
    private java.util.Optional<URI> start(StartRequest request, UISynchronize ui) {
        if (request.show()) {
            ui.syncExec(window::show);
        }
        request.link().ifPresent(link -> ui.asyncExec(() -> links.open(link)));
        return request.server().flatMap(wanted -> site().filter(mine -> !mine.equals(wanted)));
    }

    private java.util.Optional<URI> site() {
        return signIn.state() instanceof SignInState.SignedIn in
                ? java.util.Optional.of(in.account().site())
                : setting.site();
    }

    @PreDestroy
    void stop() {
        if (registration != null) {
            registration.close();
        }
    }
}
