// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.Objects;
import java.util.Optional;

/**
 * Why an application is offered on a task, or which rule left it out.
 *
 * @param application
 *            what is explained
 * @param leftOutBy
 *            the first rule that left it out; empty when it is offered
 */
public record Explanation(Application application, Optional<Reason> leftOutBy) {
    public Explanation {
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(leftOutBy, "leftOutBy");
    }

    /** Whether the application is offered. */
    public boolean offered() {
        return leftOutBy.isEmpty();
    }

    /**
     * Why a rule left an application out.
     *
     * @param rule
     *            short name of the rule, for instance "project"
     * @param sentence
     *            what the rule found, for people
     * @param source
     *            where the rule is set: a file, a project, this machine
     * @param remedy
     *            what to do to get it offered
     */
    public record Reason(String rule, String sentence, String source, String remedy) {}
}
