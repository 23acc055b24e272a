// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

/**
 * Everything that can go wrong between this client and a site. The subclasses tell the kinds apart, so that callers can
 * react (ask for new credentials, wait for the network, show the address field); {@link #problem()} is what to show.
 * Texts never contain an API key.
 */
public abstract sealed class FtrackException extends RuntimeException permits UnreachableException, NotFtrackException,
        CredentialsRefusedException, PermissionDeniedException, ServerErrorException, ProtocolException {
    private final Problem problem;

    FtrackException(Problem problem, Throwable cause) {
        super(problem.what() + (problem.cause().isEmpty() ? "" : " " + problem.cause()), cause);
        this.problem = problem;
    }

    /** What happened, why, and what to do about it, for a person. */
    public final Problem problem() {
        return problem;
    }
}
