// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.time.Duration;
import java.time.Instant;

import org.ftracktray.signin.SettingSource;

/** Words for values that have no words of their own. */
final class CheckSentences {
    private CheckSentences() {}

    static String of(SettingSource source) {
        return switch (source) {
            case ENVIRONMENT -> "the environment variable FTRACK_SERVER";
            case COMMAND_LINE -> "the command line option --server";
            case MANAGED -> "your administrator for this workstation";
            case PREFERENCE -> "you";
            case PRODUCT_DEFAULT -> "your studio's edition of Ftrack Tray";
            case NONE -> "nobody";
        };
    }

    static String since(Instant then) {
        Duration past = Duration.between(then, Instant.now());
        if (past.toHours() > 0) {
            return past.toHours() == 1 ? "for an hour" : "for " + past.toHours() + " hours";
        }
        return past.toMinutes() > 1 ? "for " + past.toMinutes() + " minutes" : "for less than two minutes";
    }
}
