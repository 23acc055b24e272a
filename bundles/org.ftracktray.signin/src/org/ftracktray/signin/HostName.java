// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What this machine is called, without its domain: in the folder of its data, at sign-in, and in what people are told. */
public final class HostName {

    private HostName() {}

    /** The name; never blank. Reads a file, or asks the resolver where there is none. */
    public static String current() {
        return of(System.getenv());
    }

    /** Asks the kernel and the environment first: the network's answer may take seconds and name another machine. */
    static String of(Map<String, String> environment) {
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
