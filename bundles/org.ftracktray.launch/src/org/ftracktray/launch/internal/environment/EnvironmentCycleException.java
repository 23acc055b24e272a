// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.List;

/** Variables that refer to each other in a circle. */
public final class EnvironmentCycleException extends Exception {

    private static final long serialVersionUID = 1L;

    EnvironmentCycleException(List<String> circle, String origin) {
        super("The environment variables " + String.join(" -> ", circle) + " refer to each other in a circle ("
                + origin + ").");
    }
}
