// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
     * Of those who were left out, what is nearest to being offered: its reason is the one that helps first. Empty when
     * none was left out.
     */
    public static Optional<Explanation> nearest(List<Explanation> explanations) {
        return explanations.stream().filter(each -> !each.offered())
                .max(Comparator.comparingInt(each -> each.leftOutBy().orElseThrow().stage()));
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
    public record Reason(String rule, String sentence, String source, String remedy) {

        private static final Set<String> OF_THE_SYSTEM = Set.of("site", "platform", "host", "user", "group", "role");

        /** Which rule it is and where it is set, as one sentence. */
        public String origin() {
            return "Rule \"" + rule + "\"" + (source.isBlank() ? "." : ", set by " + source + ".");
        }

        /** Whether it is not installed on this machine. */
        public boolean notInstalled() {
            return rule.equals("installed");
        }

        /** How many of the questions it passed: installed, meant for this system, for this selection, by the project. */
        private int stage() {
            return notInstalled() ? 0 : OF_THE_SYSTEM.contains(rule) ? 1 : rule.equals("project") ? 3 : 2;
        }
    }
}
