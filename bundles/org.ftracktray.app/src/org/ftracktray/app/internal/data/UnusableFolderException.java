// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import org.ftracktray.client.Problem;

/** The data folder, or the lock in it, cannot be used; nothing was started. */
public final class UnusableFolderException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    UnusableFolderException(Problem problem, Exception cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    /** What happened, why, and what to do. */
    public Problem problem() {
        return problem;
    }
}
