// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.diagnostics;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ftracktray.diagnostics.Diagnostics;
import org.ftracktray.diagnostics.EntityExplanations;
import org.ftracktray.plugin.Plugins;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.reading.Readings;
import org.ftracktray.ui.internal.widgets.ContentDialog;
import org.ftracktray.ui.internal.window.MainWindow;

/** The checks while nobody is signed in, when their view is not in the window. */
@Creatable
public final class DiagnosticsDialog extends ContentDialog {
    private static final Point SIZE = new Point(480, 560);
    private final Diagnostics diagnostics;
    private final EntityExplanations explanations;
    private final Plugins plugins;
    private final SignIn signIn;
    private final Readings readings;
    private final UISynchronize ui;

    @Inject
    DiagnosticsDialog(MainWindow window, Diagnostics diagnostics, EntityExplanations explanations, Plugins plugins,
            SignIn signIn,
            Readings readings, UISynchronize ui) {
        super(window.shell().orElse(null), Messages.diagnostics_title, SIZE);
        this.diagnostics = diagnostics;
        this.explanations = explanations;
        this.plugins = plugins;
        this.signIn = signIn;
        this.readings = readings;
        this.ui = ui;
        setBlockOnOpen(false);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        new DiagnosticsView(area, diagnostics, explanations, plugins, signIn, readings, ui)
                .fill(GridDataFactory.fillDefaults().grab(true, true));
        return area;
    }
}
