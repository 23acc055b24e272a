// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics;

/** What a check found, from good to bad. */
public enum Severity {
    /** All is well. */
    OK,
    /** It could not be found out. */
    UNKNOWN,
    /** It works, but something should be looked at. */
    WARNING,
    /** Something does not work. */
    PROBLEM
}
