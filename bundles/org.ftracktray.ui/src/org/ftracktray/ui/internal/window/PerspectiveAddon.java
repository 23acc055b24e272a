// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.ftracktray.client.Registration;
import org.ftracktray.desktop.StatusItems;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.UiPreferences;
import org.osgi.service.event.Event;

/** Lets the window follow the sign-in: the sign-in view alone, or everything else. Starts the sign-in at start-up. */
public final class PerspectiveAddon {
    private static final String SIGNED_OUT = "org.ftracktray.perspective.signedout";
    private static final String SIGNED_IN = "org.ftracktray.perspective.signedin";

    private final MainWindow window;
    private final EModelService model;
    private final SignIn signIn;
    private Registration registration;
    private boolean loginWasShown;

    @Inject
    PerspectiveAddon(MainWindow window, EModelService model, SignIn signIn) {
        this.window = window;
        this.model = model;
        this.signIn = signIn;
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, UISynchronize ui,
            StatusItems items) {
        boolean hidden = Boolean.getBoolean("ftracktray.hidden") || new UiPreferences().startHidden();
        if (hidden) {
            hideWhereThereIsATray(items, ui);
        }
        registration = signIn.onState(state -> ui.asyncExec(this::follow));
        signIn.restore();
        follow();
    }

    /** Whether there is one is known when the bus has answered; the window is back where there is none. */
    private void hideWhereThereIsATray(StatusItems items, UISynchronize ui) {
        window.hide();
        if (!TrayHost.ofThisSystem().isPresent()) {
            AtomicReference<Registration> once = new AtomicReference<>();
            once.set(items.onHost(present -> ui.asyncExec(() -> {
                Registration told = once.getAndSet(null);
                if (told != null) {
                    told.close();
                    if (!present) {
                        window.show();
                    }
                }
            })));
        }
    }

    private void follow() {
        if (window.shell().isEmpty()) {
            return;
        }
        SignInState state = signIn.state();
        boolean signedIn = state instanceof SignInState.SignedIn;
        show(signedIn ? SIGNED_IN : SIGNED_OUT,
                signedIn ? MainWindow.APPLICATIONS : MainWindow.LOGIN);
        model.find("org.ftracktray.trim.top", window.model()).setToBeRendered(signedIn);
        if (signedIn) {
            loginWasShown = false;
        } else if (needsTheArtist(state) && !loginWasShown) {
            loginWasShown = true;
            window.show();
        }
    }

    private static boolean needsTheArtist(SignInState state) {
        return state instanceof SignInState.SignedOut || state instanceof SignInState.Locked;
    }

    @SuppressWarnings("unchecked")
    private void show(String id, String firstView) {
        MPerspective perspective = (MPerspective) model.find(id, window.model());
        MElementContainer<MUIElement> stack = (MElementContainer<MUIElement>) (MElementContainer<?>) perspective
                .getParent();
        if (stack.getSelectedElement() != perspective) {
            stack.setSelectedElement(perspective);
            EPartService parts = window.model().getContext().get(EPartService.class);
            parts.activate((MPart) model.find(firstView, perspective), window.isShown());
        }
    }

    @PreDestroy
    void stop() {
        if (registration != null) {
            registration.close();
        }
    }
}
