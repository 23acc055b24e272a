// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.signin.ManagedFile;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The managed settings file of this workstation for other bundles. */
@Component
public final class ManagedFileComponent implements ManagedFile {
    private final ManagedSettings settings;

    @Activate
    public ManagedFileComponent(BundleContext context) {
        settings = new ManagedSettings(new FrameworkEnvironment(context), ILog.get());
    }

    @Override
    public Optional<String> get(String key) {
        return settings.getOrFail(key);
    }

    @Override
    public String place() {
        return settings.place();
    }
}
