// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import org.ftracktray.client.Problem;

/** An application was not started, or ended at once. */
public final class LaunchFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public LaunchFailedException(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public LaunchFailedException(String what, String cause, String remedy) {
        this(new Problem(what, cause, remedy), null);
    }

    public Problem problem() {
        return problem;
    }
}
