// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics;

import org.ftracktray.client.Problem;

/**
 * What a check found. All parts are never null and free of secrets.
 *
 * @param severity how bad it is
 * @param what the finding, one sentence
 * @param cause the likely cause, "" when there is nothing to explain
 * @param remedy what the user can do, "" when there is nothing to do
 * @param detail technical facts for the administrator, possibly of several lines, "" when there are none
 */
public record CheckResult(Severity severity, String what, String cause, String remedy, String detail) {

    /** All is well. */
    public static CheckResult ok(String what) {
        return new CheckResult(Severity.OK, what, "", "", "");
    }

    /** It could not be found out. */
    public static CheckResult unknown(String what, String cause, String remedy) {
        return new CheckResult(Severity.UNKNOWN, what, cause, remedy, "");
    }

    /** It works, but something should be looked at. */
    public static CheckResult warning(String what, String cause, String remedy) {
        return new CheckResult(Severity.WARNING, what, cause, remedy, "");
    }

    /** Something does not work. */
    public static CheckResult problem(String what, String cause, String remedy) {
        return new CheckResult(Severity.PROBLEM, what, cause, remedy, "");
    }

    /** Something does not work, in the words of the part that noticed it. */
    public static CheckResult of(Severity severity, Problem problem) {
        return new CheckResult(severity, problem.what(), problem.cause(), problem.remedy(), "");
    }

    /** The same result with technical facts. */
    public CheckResult withDetail(String facts) {
        return new CheckResult(severity, what, cause, remedy, facts);
    }
}
