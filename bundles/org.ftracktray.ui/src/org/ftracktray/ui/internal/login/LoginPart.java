// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import jakarta.annotation.PostConstruct;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The view that signs the artist in; alone in the window while nobody is signed in. */
public final class LoginPart {
    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.swtDefaults().applyTo(parent);
        new Label(parent, SWT.NONE).setText("Sign in to ftrack");
    }
}
