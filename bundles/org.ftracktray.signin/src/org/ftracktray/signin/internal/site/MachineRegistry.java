// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.util.Locale;
import java.util.Optional;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;

/** What the msi's properties left in the registry of a Windows machine; other systems have none. */
final class MachineRegistry {
    private static final String KEY = "Software\\Ftrack Tray";

    private MachineRegistry() {}

    /** The value of a key; empty when it is missing or without a value. */
    static Optional<String> get(String key) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                || !Advapi32Util.registryValueExists(WinReg.HKEY_LOCAL_MACHINE, KEY, key)) {
            return Optional.empty();
        }
        return Optional.of(Advapi32Util.registryGetStringValue(WinReg.HKEY_LOCAL_MACHINE, KEY, key)).map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
