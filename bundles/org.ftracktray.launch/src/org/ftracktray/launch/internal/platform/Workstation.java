// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What launching needs to know about this machine.
 *
 * @param name
 *            what the machine is called, without its domain
 * @param environment
 *            the environment of this process
 * @param home
 *            the artist's home folder
 * @param javaHome
 *            the Java installation that runs this client
 * @param platform
 *            the rules of its operating system
 */
public record Workstation(String name, Map<String, String> environment, Path home, String javaHome,
        Platform platform) {

    /** The machine we run on. */
    public static Workstation current() {
        Map<String, String> environment = System.getenv();
        return new Workstation(hostName(environment), environment, Path.of(System.getProperty("user.home")),
                System.getProperty("java.home"), Platform.current(environment));
    }

    /** Asks the kernel and the environment first: the network's answer may take seconds and name another machine. */
    private static String hostName(Map<String, String> environment) {
        String name = environment.getOrDefault("COMPUTERNAME", "");
        Path kernel = Path.of("/proc/sys/kernel/hostname");
        if (name.isBlank() && Files.isReadable(kernel)) {
            try {
                name = Files.readString(kernel).strip();
            } catch (IOException e) {
                name = "";
            }
        }
        if (name.isBlank()) {
            try {
                name = InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                name = "this machine";
            }
        }
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
