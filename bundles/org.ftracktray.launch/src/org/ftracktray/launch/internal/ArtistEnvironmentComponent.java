// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.util.Map;

import org.ftracktray.launch.ArtistEnvironment;
import org.ftracktray.launch.internal.platform.Workstation;
import org.osgi.service.component.annotations.Component;

/** The artist's environment for other bundles. */
@Component
public final class ArtistEnvironmentComponent implements ArtistEnvironment {
    private final Map<String, String> variables = Map.copyOf(Workstation.current().environment());

    @Override
    public Map<String, String> variables() {
        return variables;
    }
}
