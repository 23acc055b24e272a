// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.internal.search.ApplicationVersion;

/**
 * One version of an application with what only the inside needs to know.
 *
 * @param application
 *            what everybody sees
 * @param version
 *            what it is sorted by
 * @param launcher
 *            who contributed it and may start it in its own way
 */
public record CatalogueEntry(Application application, ApplicationVersion version, Optional<Launcher> launcher) {}
