// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;

import org.ftracktray.signin.HostName;

/**
 * What launching needs to know about this machine.
 *
 * @param name
 *            what the machine is called, without its domain
 * @param environment
 *            the artist's environment: that of this process without what is about this process
 * @param home
 *            the artist's home folder
 * @param javaHome
 *            the Java installation that runs this client
 * @param platform
 *            the rules of its operating system
 */
public record Workstation(String name, Map<String, String> environment, Path home, String javaHome,
        Platform platform) {

    public Workstation {
        environment = Collections.unmodifiableMap(OwnVariables.removedFrom(environment));
    }

    /** The machine we run on. */
    public static Workstation current() {
        Map<String, String> environment = System.getenv();
        return new Workstation(HostName.current(), environment, Path.of(System.getProperty("user.home")),
                System.getProperty("java.home"), Platform.current(environment));
    }
}
