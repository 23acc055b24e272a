// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.ftracktray.client.SecretMask;
import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.internal.history.History.Trouble;

/** Hides what nobody may read over a shoulder or in a ticket. */
final class Secrets {

    private Secrets() {}

    /** The command for a dry run; an argument that repeats a secret variable is masked, too. */
    static LaunchCommand maskedIn(LaunchCommand command, Session session) {
        SecretMask mask = SecretMask.of(session);
        return command.withEnvironment(mask.environment(command.environment()))
                .withCommand(mask.andValuesIn(command.environment()).words(command.command()));
    }

    /** A log without secrets. A cause that holds some is written down as text, because it cannot be changed. */
    static Trouble masked(Trouble log, Session session) {
        SecretMask mask = SecretMask.of(session);
        return (message, cause) -> {
            String trace = trace(cause);
            boolean clean = mask.text(trace).equals(trace);
            log.warn(mask.text(message) + (clean ? "" : "\n" + mask.text(trace)), clean ? cause : null);
        };
    }

    private static String trace(Throwable cause) {
        if (cause == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
