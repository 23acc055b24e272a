// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;

/** Where this client keeps its data. */
final class DataFolder {

    private DataFolder() {}

    /** The instance area; a folder in the artist's home when the client runs without one. */
    static Path path() {
        Location location = Platform.getInstanceLocation();
        URL url = location == null ? null : location.getURL();
        if (url != null) {
            try {
                return URIUtil.toFile(URIUtil.toURI(url)).toPath();
            } catch (URISyntaxException e) {
                // The framework made the address itself; should it be unusable, the home folder serves.
            }
        }
        return Path.of(System.getProperty("user.home"), ".ftracktray");
    }
}
