// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.util.List;

import org.ftracktray.client.Problem;

/** An application was not started, or ended at once. */
public final class LaunchFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final List<String> printed;

    public LaunchFailedException(Problem problem, Throwable cause) {
        this(problem, List.of(), cause);
    }

    /**
     * A failure of a program that printed something.
     *
     * @param problem
     *            may be told to anybody, so it has nothing of what a program printed
     * @param printed
     *            lines that the program printed, for who sits at this machine
     */
    public LaunchFailedException(Problem problem, List<String> printed, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
        this.printed = List.copyOf(printed);
    }

    public LaunchFailedException(String what, String cause, String remedy) {
        this(new Problem(what, cause, remedy), null);
    }

    public Problem problem() {
        return problem;
    }

    public List<String> printed() {
        return printed;
    }
}
