// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import org.ftracktray.client.Problem;

/** A text names no entity, or none of the site that is asked. Its message is for people. */
public final class UnusableAddressException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    UnusableAddressException(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    /** The same as the message, in its parts. */
    public Problem problem() {
        return problem;
    }
}
