// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.links;

import jakarta.inject.Inject;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.ftracktray.signin.ManagedFile;

/** Whether the administrator lets links start applications without a question. When in doubt, they do not. */
@Creatable
public final class TrustedLinks {
    /** Key of the managed settings file. */
    static final String SETTING = "trustLinks";

    private final ManagedFile managed;

    @Inject
    TrustedLinks(ManagedFile managed) {
        this.managed = managed;
    }

    /** Reads the disk; any thread. */
    public boolean are() {
        try {
            return managed.isTrue(SETTING);
        } catch (IllegalStateException e) {
            ILog.get().warn("The managed settings file cannot be read. Until it can, links ask before they start"
                    + " anything.", e);
            return false;
        }
    }
}
