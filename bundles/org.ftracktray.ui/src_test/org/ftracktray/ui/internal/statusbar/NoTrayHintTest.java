// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.statusbar;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoTrayHintTest {
    @ParameterizedTest
    @CsvSource({"debian, '', sudo apt install", "linuxmint, ubuntu debian, sudo apt install",
            "fedora, '', sudo dnf install", "rocky, rhel centos fedora, sudo dnf install",
            "opensuse-leap, suse opensuse, sudo zypper install", "arch, '', sudo pacman -S"})
    void namesTheCommandOfTheDistributionOnGnome(String id, String like, String command) {
        String words = NoTrayHint.of(Map.of("XDG_CURRENT_DESKTOP", "ubuntu:GNOME"),
                "NAME=\"x\"\nID=" + id + "\nID_LIKE=\"" + like + "\"\n");
        assertTrue(words.contains(command + " gnome-shell-extension-appindicator"), words);
    }

    @Test
    void namesThePackageAloneWhereTheDistributionIsUnknown() {
        String words = NoTrayHint.of(Map.of("XDG_CURRENT_DESKTOP", "GNOME"), "");
        assertTrue(words.contains("gnome-shell-extension-appindicator"), words);
        assertFalse(words.contains("sudo"), words);
    }

    @Test
    void promisesNothingOnOtherDesktops() {
        String words = NoTrayHint.of(Map.of("XDG_CURRENT_DESKTOP", "sway"), "ID=debian\n");
        assertFalse(words.contains("install"), words);
    }
}
