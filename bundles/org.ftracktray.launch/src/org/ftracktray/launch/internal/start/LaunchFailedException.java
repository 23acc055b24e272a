// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.util.List;
import java.util.OptionalInt;

import org.ftracktray.client.Problem;

/** An application was not started, or ended at once. */
public final class LaunchFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final List<String> printed;
    private final OptionalInt exitCode;

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
        this(problem, printed, OptionalInt.empty(), cause);
    }

    private LaunchFailedException(Problem problem, List<String> printed, OptionalInt exitCode, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
        this.printed = List.copyOf(printed);
        this.exitCode = exitCode;
    }

    /** Its process was started and ended at once with a failure. */
    static LaunchFailedException endedWith(int exitCode, Problem problem, List<String> printed) {
        return new LaunchFailedException(problem, printed, OptionalInt.of(exitCode), null);
    }

    public LaunchFailedException(String what, String cause, String remedy) {
        this(new Problem(what, cause, remedy), null);
    }

    public Problem problem() {
        return problem;
    }

    /** Of a process that was started; empty when none was. */
    public OptionalInt exitCode() {
        return exitCode;
    }

    public List<String> printed() {
        return printed;
    }
}
