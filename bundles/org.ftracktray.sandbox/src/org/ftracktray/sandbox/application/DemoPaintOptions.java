// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.application;

import java.util.OptionalLong;

/** @param exitAfterSeconds when to end without being closed */
record DemoPaintOptions(String versionLabel, int exitCode, OptionalLong exitAfterSeconds) {

    /** @throws IllegalArgumentException saying what is wrong */
    static DemoPaintOptions parse(String[] arguments) {
        String version = "1.0";
        int exitCode = 0;
        OptionalLong exitAfter = OptionalLong.empty();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 >= arguments.length && arguments[i].startsWith("--")) {
                throw new IllegalArgumentException("option " + arguments[i] + " needs a value");
            }
            switch (arguments[i]) {
                case "--version-label" -> version = arguments[i + 1];
                case "--exit-code" -> exitCode = (int) number(arguments[i], arguments[i + 1]);
                case "--exit-after" -> exitAfter = OptionalLong.of(number(arguments[i], arguments[i + 1]));
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        return new DemoPaintOptions(version, exitCode, exitAfter);
    }

    private static long number(String option, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("option " + option + " needs a number, not " + text);
        }
    }
}
