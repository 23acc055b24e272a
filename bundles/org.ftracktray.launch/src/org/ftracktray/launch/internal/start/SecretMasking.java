// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.util.Optional;
import java.util.function.Supplier;

import org.ftracktray.client.SecretMask;
import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.internal.log.WarningLog;

/** Hides what nobody may read over a shoulder or in a ticket. */
public final class SecretMasking {

    private SecretMasking() {}

    /** The command for a dry run; an argument that repeats a secret variable is masked, too. */
    static LaunchCommand maskedIn(LaunchCommand command, Session session) {
        SecretMask mask = SecretMask.of(session);
        return command.withEnvironment(mask.environment(command.environment()))
                .withCommand(mask.andValuesIn(command.environment()).words(command.command()));
    }

    /** A log without secrets. A cause that holds some is written down as text, because it cannot be changed. */
    static WarningLog masked(WarningLog log, Session session) {
        return masked(log, () -> SecretMask.of(session));
    }

    /** As {@link #masked(WarningLog, Session)}, for hooks, who know everything that the application was given. */
    static WarningLog masked(WarningLog log, LaunchCommand command) {
        return masked(log, () -> SecretMask.ofThisProcess().andValuesIn(command.environment()));
    }

    /** As {@link #masked(WarningLog, Session)}, for what belongs to no one session. */
    public static WarningLog masked(WarningLog log) {
        return masked(log, SecretMask::ofThisProcess);
    }

    private static WarningLog masked(WarningLog log, Supplier<SecretMask> masks) {
        return (message, cause) -> {
            SecretMask mask = masks.get();
            Optional<String> trace = Optional.ofNullable(cause).flatMap(mask::traceWithSecretsHidden);
            log.warn(mask.text(message) + trace.map(text -> "\n" + text).orElse(""), trace.isPresent() ? null : cause);
        };
    }
}
