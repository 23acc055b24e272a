// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import org.eclipse.swt.widgets.Composite;
import org.ftracktray.signin.SignInState;

/** One face of the sign-in view; exactly one is shown, depending on how far signing in has come. */
interface Panel {
    Composite composite();

    void render(SignInState state);

    /** Where the keyboard belongs when this panel is shown. */
    void focus();
}
