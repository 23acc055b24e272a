// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics;

import java.time.Duration;

/**
 * A check that was run.
 *
 * @param id {@link Check#id()}
 * @param title {@link Check#title()}
 * @param result what it found, free of secrets
 * @param took how long it took
 */
public record CheckOutcome(String id, String title, CheckResult result, Duration took) {}
