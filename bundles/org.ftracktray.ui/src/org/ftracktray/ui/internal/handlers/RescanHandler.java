// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.launch.Applications;

/** Looks for applications again, after something was installed or the configuration was changed. */
public final class RescanHandler {
    @Execute
    void rescan(Applications applications) {
        applications.rescan();
    }
}
