// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

import org.ftracktray.plugin.internal.python.InterpreterRules;

/**
 * What all plug-ins of this workstation share.
 *
 * @param interpreters read anew for each start; throws an {@link IllegalStateException} when the settings cannot be read
 * @param environment of this process, without what is about ourselves
 * @param logs the folder of their logs
 * @param limits how patient the supervision is
 */
public record Surroundings(Supplier<InterpreterRules> interpreters, Map<String, String> environment, Path logs,
        Limits limits) {}
