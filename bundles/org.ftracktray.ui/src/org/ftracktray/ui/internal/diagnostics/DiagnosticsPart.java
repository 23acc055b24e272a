// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.diagnostics;

import jakarta.annotation.PostConstruct;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Composite;
import org.ftracktray.diagnostics.Diagnostics;
import org.ftracktray.diagnostics.EntityExplanations;
import org.ftracktray.plugin.Plugins;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.internal.reading.Readings;

/** The view of the checks. */
public final class DiagnosticsPart {
    private DiagnosticsView view;

    @PostConstruct
    void create(Composite parent, Diagnostics diagnostics, EntityExplanations explanations, Plugins plugins,
            SignIn signIn,
            Readings readings, UISynchronize ui) {
        view = new DiagnosticsView(parent, diagnostics, explanations, plugins, signIn, readings, ui);
    }

    @Focus
    void focus() {
        view.focus();
    }
}
