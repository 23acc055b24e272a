// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.List;

import org.ftracktray.launch.EnvironmentChange;

/** Variables that refer to each other in a circle, or so that their values grow without end. */
public final class EnvironmentCycleException extends Exception {

    private static final long serialVersionUID = 1L;

    EnvironmentCycleException(List<String> circle, String origin) {
        super("The environment variables " + String.join(" -> ", circle) + " refer to each other in a circle ("
                + origin + ").");
    }

    private EnvironmentCycleException(String message) {
        super(message);
    }

    static EnvironmentCycleException tooDeep(EnvironmentChange change, int most) {
        return new EnvironmentCycleException("The environment variable " + change.name() + " (" + change.origin()
                + ") is built of more than " + most + " changes that build on one another.");
    }

    /** @param change what was being worked out; null when it was no variable */
    static EnvironmentCycleException tooLong(EnvironmentChange change, int most) {
        return new EnvironmentCycleException(change == null
                ? "A text becomes longer than " + most + " characters when its references are replaced."
                : "The environment variable " + change.name() + " (" + change.origin() + ") becomes longer than " + most
                        + " characters when its references are replaced, or all of them together do.");
    }
}
