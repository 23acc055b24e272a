// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.ftracktray.client.file.PrivateFolder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Lets the framework keep its part of the data (preferences, log) in the data folder, whatever that is called. */
final class InstanceArea {

    private static final String METADATA = ".metadata";

    private InstanceArea() {}

    /** What the framework made of the command line; empty when nothing was said there. */
    static Optional<Path> given() {
        Location location = Platform.getInstanceLocation();
        return location != null && location.isSet() ? Optional.of(path(location.getURL())) : Optional.empty();
    }

    private static Path path(URL url) {
        return new File(url.getPath()).toPath();
    }

    /** Must be called before anything is read from or written to the area. */
    static void use(Path folder, BundleContext bundle) throws IOException {
        Location location = Platform.getInstanceLocation();
        if (location != null && (location.isSet() || location.getDefault() != null)
                && path(location.isSet() ? location.getURL() : location.getDefault()).equals(folder)
                && !folder.toString().contains("%")) {
            return;
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Location.SERVICE_PROPERTY_TYPE, Location.INSTANCE_AREA_TYPE);
        properties.put(Location.SERVICE_PROPERTY_URL, "file:" + folder);
        properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        bundle.registerService(Location.class, new PlainLocation(PlainLocation.holds(folder) ? folder : linked(folder)),
                properties);
    }

    /** A folder with another name, in which the framework's part of the data is a link to the right one. */
    private static Path linked(Path folder) throws IOException {
        Path metadata = folder.resolve(METADATA);
        PrivateFolder.create(metadata);
        Path other = Files.createTempDirectory("ftracktray");
        Path link = Files.createSymbolicLink(other.resolve(METADATA), metadata);
        // they are deleted in the reverse order
        other.toFile().deleteOnExit();
        link.toFile().deleteOnExit();
        return other;
    }
}
