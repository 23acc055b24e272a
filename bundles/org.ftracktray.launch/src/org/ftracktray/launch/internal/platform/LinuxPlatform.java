// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.util.Map;

/** Linux, and every other system that is neither Windows nor macOS. */
final class LinuxPlatform extends PosixPlatform {

    LinuxPlatform(Map<String, String> environment) {
        super(environment);
    }

    @Override
    public String name() {
        return "linux";
    }

    /** A shell's child without another shell, which would cost a millisecond; the kernel tells it its id. */
    @Override
    String running() {
        return "(read pid rest < /proc/self/stat; echo $pid > \"$0\"; exec \"$@\")";
    }

    /** The kernel's MAX_ARG_STRLEN is 32 pages, with the zero at the end; what is carried past the shell is a little longer. */
    @Override
    public int longestText() {
        return 131_000;
    }

    @Override
    public boolean caseSensitive() {
        return true;
    }
}
