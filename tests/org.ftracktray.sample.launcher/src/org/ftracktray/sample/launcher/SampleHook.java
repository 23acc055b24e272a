// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sample.launcher;

import java.util.Map;
import java.util.TreeMap;

import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchHook;

/** Takes part in every launch: gives each application a variable. */
public final class SampleHook implements LaunchHook {

    @Override
    public LaunchCommand before(LaunchCommand command) {
        Map<String, String> environment = new TreeMap<>(command.environment());
        environment.put("SAMPLE_HOOK", command.application().identifier());
        return command.withEnvironment(environment);
    }
}
