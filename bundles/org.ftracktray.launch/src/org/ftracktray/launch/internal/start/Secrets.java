// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.ftracktray.client.ApiKey;
import org.ftracktray.launch.LaunchCommand;

/** Hides what nobody may read over a shoulder or in a ticket. */
final class Secrets {

    private static final String MASK = "********";
    private static final Pattern NAME = Pattern.compile("KEY$|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL",
            Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    static LaunchCommand maskedIn(LaunchCommand command, ApiKey key) {
        Map<String, String> environment = new TreeMap<>();
        command.environment().forEach((name, value) -> environment.put(name,
                NAME.matcher(name).find() ? MASK : value.replace(key.reveal(), MASK)));
        return command.withEnvironment(environment)
                .withCommand(command.command().stream().map(word -> word.replace(key.reveal(), MASK)).toList());
    }
}
