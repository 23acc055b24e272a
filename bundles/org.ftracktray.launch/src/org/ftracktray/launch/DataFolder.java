// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;
import org.ftracktray.signin.HostName;

/**
 * Where this client keeps what it knows of its user. Preferences and accounts are the user's on every machine; the lock,
 * the identity, the history and the logs belong to one machine, as a home folder is often shared by several.
 */
public final class DataFolder {

    /** Property of the framework: the path of the folder, as it is. */
    public static final String PROPERTY = "ftracktray.data";

    /** Property of the framework: the path of the folder for what belongs to one machine, where it is not in the former. */
    public static final String STATE_PROPERTY = "ftracktray.state";

    /** Property of the framework: true for a command that starts nothing, and must not touch what another one keeps. */
    public static final String READ_ONLY_PROPERTY = "ftracktray.readOnly";

    private static final String HOSTS = "hosts";

    private DataFolder() {}

    /** The folder of the user; absolute. */
    public static Path path() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given);
        }
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

    /** The folder that belongs to this machine, in {@link #path()} or that for state. It need not exist yet. */
    public static Path ofThisHost() {
        String state = System.getProperty(STATE_PROPERTY);
        return ofHost(state == null ? path() : Path.of(state), HostName.current());
    }

    /** The folder of a machine: named after it, without what not every file system takes in a name. */
    static Path ofHost(Path dataFolder, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        String clean = name.replaceAll("[^a-z0-9_-]", "_");
        return dataFolder.resolve(HOSTS)
                .resolve(clean.equals(name) ? name : clean + "-" + Integer.toHexString(name.hashCode()));
    }

    /** The name of this machine, without its domain. */
    public static String host() {
        return HostName.current();
    }
}
