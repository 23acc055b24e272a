// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.util.List;
import java.util.Map;
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
 * @param integrations
 *            Connect's plug-ins that belong to it, by group; for who reads the items, they mean nothing to a launch
 */
public record CatalogueEntry(Application application, ApplicationVersion version, Optional<Launcher> launcher,
        Map<String, List<String>> integrations) {

    /** One without plug-ins. */
    public CatalogueEntry(Application application, ApplicationVersion version, Optional<Launcher> launcher) {
        this(application, version, launcher, Map.of());
    }
}
