// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import jakarta.annotation.PostConstruct;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.web.SignInPages;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.Scrolled;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;
import org.ftracktray.ui.internal.window.Questions;

/** The view that signs the artist in; alone in the window while nobody is signed in. */
public final class LoginPart {
    private static final int WIDTH = 360;

    private final StackLayout stack = new StackLayout();
    private Scrolled scrolled;
    private Composite area;
    private FormPanel form;
    private WaitingPanel waiting;
    private RestoringPanel restoring;
    private ConfirmingPanel confirming;
    private LockedPanel locked;
    private Panel shown;

    @PostConstruct
    void create(Composite parent, SignIn signIn, SiteSetting setting, LaunchHistory history,
            SignInPages pages, Questions questions, UISynchronize ui) {
        scrolled = new Scrolled(parent);
        Composite page = scrolled.page();
        GridLayoutFactory.fillDefaults().margins(24, 16).applyTo(page);
        Composite column = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).hint(WIDTH, SWT.DEFAULT)
                .applyTo(column);
        Label logo = new Label(column, SWT.NONE);
        logo.setImage(Icon.LOGO.of(logo));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(logo);
        Label title = Style.TITLE.on(new Label(column, SWT.CENTER));
        title.setText(Messages.login_title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);

        area = new Composite(column, SWT.NONE);
        area.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(area);
        form = new FormPanel(area, signIn, setting, history, questions, ui, scrolled::measure);
        waiting = new WaitingPanel(area, signIn, pages, ui);
        restoring = new RestoringPanel(area, signIn);
        confirming = new ConfirmingPanel(area, signIn);
        locked = new LockedPanel(area, signIn);
        SnapshotBinding.show(area, ui, signIn::onState, signIn::state, this::render);
    }

    private void render(SignInState state) {
        for (Panel panel : new Panel[]{form, waiting, confirming, restoring, locked}) {
            panel.render(state);
        }
        switch (state) {
            case SignInState.SignedOut out -> show(form);
            case SignInState.Checking checking -> show(form);
            case SignInState.WaitingForBrowser wait -> show(waiting);
            case SignInState.Confirming who -> show(confirming);
            case SignInState.Restoring again -> show(restoring);
            case SignInState.Locked lock -> show(locked);
            case SignInState.SignedIn in -> form.signedIn();
        }
    }

    private void show(Panel panel) {
        if (panel != shown) {
            shown = panel;
            stack.topControl = panel.composite();
            area.layout();
            scrolled.composite().setOrigin(0, 0);
            if (area.isVisible()) {
                panel.focus();
            }
        }
    }

    @Focus
    void focus() {
        if (shown != null) {
            shown.focus();
        }
    }
}
