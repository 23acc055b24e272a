// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Shell;

/** The one window: shown, hidden, and what is in front in it. UI thread only. */
@Creatable
@Singleton
public final class MainWindow {
    /** The parts that {@link #showPart} takes. */
    public static final String LOGIN = "org.ftracktray.part.login";
    public static final String APPLICATIONS = "org.ftracktray.part.applications";
    private static final String ID = "org.ftracktray.window.main";

    private final MWindow window;
    private final EModelService model;

    @Inject
    MainWindow(MApplication application, EModelService model) {
        this.model = model;
        window = (MWindow) model.find(ID, application);
    }

    public MWindow model() {
        return window;
    }

    /** Empty before it is rendered and after it was closed. */
    public Optional<Shell> shell() {
        return window.getWidget() instanceof Shell shell && !shell.isDisposed() ? Optional.of(shell) : Optional.empty();
    }

    public boolean isShown() {
        return window.isVisible() && shell().filter(shell -> !shell.getMinimized()).isPresent();
    }

    /** True while the artist looks at it, so that no notification is needed. */
    public boolean isActive() {
        return isShown() && shell().filter(shell -> shell.getDisplay().getActiveShell() != null).isPresent();
    }

    public void show() {
        show("");
    }

    /** @param token the compositor's permission to come to the front, or empty */
    public void show(String token) {
        window.setVisible(true);
        shell().ifPresent(shell -> {
            GtkActivation.give(shell, token);
            shell.setMinimized(false);
            shell.setVisible(true);
            shell.forceActive();
        });
    }

    public void hide() {
        window.setVisible(false);
    }

    public void minimise() {
        shell().ifPresent(shell -> shell.setMinimized(true));
    }

    public void showPart(String partId) {
        show();
        if (model.find(partId, window) instanceof MPart part) {
            window.getContext().get(EPartService.class).activate(part, true);
        }
    }
}
