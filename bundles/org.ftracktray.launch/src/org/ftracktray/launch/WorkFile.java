// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of a task that an application can open.
 *
 * @param path
 *            absolute
 * @param version
 *            the number in its name as it is written there; empty when its pattern has none
 * @param modified
 *            when it was written last
 */
public record WorkFile(Path path, String version, Instant modified) {}
