// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.List;

/** What the files of a studio describe. */
public record Configurations(List<LaunchConfiguration> applications, List<EnvironmentLayer> layers) {
    public Configurations {
        applications = List.copyOf(applications);
        layers = List.copyOf(layers);
    }
}
