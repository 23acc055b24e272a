// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.util.LinkedHashMap;
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
 * @param connectIdentifier
 *            what Connect calls it, with the names of its integrations; the application's identifier when it has none
 * @param place
 *            in a list whose order counts, from 1; 0 for what is sorted by its version
 */
public record CatalogueEntry(Application application, ApplicationVersion version, Optional<Launcher> launcher,
        Map<String, List<String>> integrations, String connectIdentifier, int place) {

    /** One that is sorted by its version. */
    public CatalogueEntry(Application application, ApplicationVersion version, Optional<Launcher> launcher,
            Map<String, List<String>> integrations, String connectIdentifier) {
        this(application, version, launcher, integrations, connectIdentifier, 0);
    }

    /** One without plug-ins. */
    public CatalogueEntry(Application application, ApplicationVersion version, Optional<Launcher> launcher) {
        this(application, version, launcher, Map.of(), application.identifier());
    }

    /** The same under another identifier; the one that it had is one of its others. */
    CatalogueEntry named(String identifier, String variant) {
        List<String> others = Names.others(identifier, application, List.of());
        return new CatalogueEntry(application.named(identifier, variant, others), version, launcher, integrations,
                connectIdentifier);
    }

    /** The same, meant also by all the names of another, and with its plug-ins. */
    CatalogueEntry standingFor(CatalogueEntry other) {
        Map<String, List<String>> both = new LinkedHashMap<>(other.integrations);
        both.putAll(integrations);
        return new CatalogueEntry(application.named(application.identifier(), application.variant(),
                Names.others(application.identifier(), other.application, application.otherIdentifiers())), version,
                launcher, both, connectIdentifier);
    }

    /** Whether both start the same program in the same way. */
    boolean startsTheSameAs(CatalogueEntry other) {
        return application.executable().equals(other.application.executable())
                && application.arguments().equals(other.application.arguments())
                && application.options().environment().equals(other.application.options().environment());
    }
}
