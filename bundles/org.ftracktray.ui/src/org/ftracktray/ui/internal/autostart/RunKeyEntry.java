// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.autostart;

import java.io.IOException;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinReg;

/** A value of the user's registry key "Run". */
final class RunKeyEntry implements SessionEntry {

    private static final String KEY = "Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String VALUE = "Ftrack Tray";

    @Override
    public boolean exists() throws IOException {
        try {
            return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, KEY, VALUE);
        } catch (Win32Exception e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void create(String program) throws IOException {
        try {
            Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, KEY, VALUE, command(program));
        } catch (Win32Exception e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A path of Windows holds no quotes. */
    static String command(String program) {
        return '"' + program + "\" --hidden";
    }

    @Override
    public void remove() throws IOException {
        if (exists()) {
            try {
                Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, KEY, VALUE);
            } catch (Win32Exception e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    @Override
    public String place() {
        return "HKEY_CURRENT_USER\\" + KEY + "\\" + VALUE;
    }
}
