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

    @Override
    public boolean caseSensitive() {
        return true;
    }
}
