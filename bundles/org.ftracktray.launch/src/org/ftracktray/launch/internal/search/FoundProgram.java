// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.nio.file.Path;

/** A program that a search found, with the version that its path tells. */
public record FoundProgram(Path path, ApplicationVersion version) {}
