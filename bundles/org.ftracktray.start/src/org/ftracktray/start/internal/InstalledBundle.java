// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.util.Set;

/**
 * A line of {@code bundles.info}, which the build writes.
 *
 * @param path
 *            of the jar, below the product's folder; also the bundle's location
 */
record InstalledBundle(String symbolicName, String path) {

    /** They are for the plain start only; Equinox itself is the framework. */
    private static final Set<String> NOT_INSTALLED = Set.of("org.eclipse.osgi", "org.eclipse.equinox.launcher",
            "org.eclipse.equinox.simpleconfigurator", "org.ftracktray.start");

    /** Name, version, path, and when the plain start starts it. */
    static InstalledBundle of(String line) {
        String[] fields = line.split(",");
        if (fields.length != 5) {
            throw new IllegalArgumentException("Not a line about a bundle: " + line);
        }
        return new InstalledBundle(fields[0], fields[2]);
    }

    boolean isOfTheProduct() {
        return !NOT_INSTALLED.contains(symbolicName) && !symbolicName.startsWith("org.eclipse.equinox.launcher.");
    }
}
