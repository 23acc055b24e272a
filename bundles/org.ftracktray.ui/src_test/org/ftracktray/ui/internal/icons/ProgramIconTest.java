// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramIconTest {
    private static final byte[] SMALL = {(byte) 0x89, 'P', 'N', 'G', 1};
    private static final byte[] LARGE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    @TempDir
    Path folder;

    private void write(String path, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), content);
    }

    private Optional<byte[]> ofDesktop(String program) throws IOException {
        return new DesktopEntries(List.of(folder.resolve("share"))).of(Path.of(program));
    }

    private void entry(String name, String command, String icon) throws IOException {
        write("share/applications/" + name + ".desktop", ("[Desktop Entry]\nExec=" + command + "\nIcon=" + icon
                + "\n[Desktop Action new]\nExec=/opt/other --new\nIcon=other\n").getBytes());
    }

    @Test
    void findsTheDesktopEntryOfAProgramByItsPathOrItsName() throws IOException {
        entry("krita", "env APPIMAGE=1 \"/opt/Krita 5/krita\" %F", "krita");
        entry("gimp", "gimp-2.10 %U", "gimp");
        write("share/icons/hicolor/48x48/apps/krita.png", SMALL);
        write("share/icons/hicolor/128x128/apps/krita.png", LARGE);
        write("share/pixmaps/gimp.png", SMALL);
        assertArrayEquals(LARGE, ofDesktop("/opt/Krita 5/krita").orElseThrow());
        assertArrayEquals(SMALL, ofDesktop("/usr/bin/gimp-2.10").orElseThrow());
        assertEquals(Optional.empty(), ofDesktop("/opt/other"));
    }

    @Test
    void theWholePathWinsOverTheName() throws IOException {
        entry("a", "/opt/maya2023/bin/maya", "maya-2023");
        entry("b", "/opt/maya2024/bin/maya", folder.resolve("maya.png").toString());
        write("share/pixmaps/maya-2023.png", SMALL);
        write("maya.png", LARGE);
        assertArrayEquals(LARGE, ofDesktop("/opt/maya2024/bin/maya").orElseThrow());
    }

    @Test
    void findsWhatTheDesktopHasUnderAConfiguredNameAndNothingBesideIt() throws IOException {
        write("share/icons/hicolor/64x64/apps/maya.png", LARGE);
        write("share/pixmaps/other.png", SMALL);
        write("share/secret.png", SMALL);
        DesktopEntries desktop = new DesktopEntries(List.of(folder.resolve("share")));
        assertArrayEquals(LARGE, desktop.named("maya").orElseThrow());
        assertEquals(Optional.empty(), desktop.named("houdini"));
        assertEquals(Optional.empty(), desktop.named("../secret"));
        assertEquals(Optional.empty(), desktop.named(folder.resolve("share/secret.png").toString()));
    }

    @Test
    void findsThePictureOfAMacApplication() throws IOException {
        ByteBuffer icns = ByteBuffer.allocate(8 + 8 + SMALL.length + 8 + LARGE.length + 8 + 9);
        icns.put("icns".getBytes()).putInt(icns.capacity());
        icns.put("ic11".getBytes()).putInt(8 + SMALL.length).put(SMALL);
        icns.put("ic07".getBytes()).putInt(8 + LARGE.length).put(LARGE);
        icns.put("is32".getBytes()).putInt(8 + 9);
        write("Maya.app/Contents/Resources/MayaIcon.icns", icns.array());
        write("Maya.app/Contents/Info.plist",
                "<plist><dict><key>CFBundleIconFile</key>\n<string>MayaIcon</string></dict></plist>".getBytes());
        Path program = folder.resolve("Maya.app/Contents/MacOS/Maya");
        assertArrayEquals(LARGE, new MacBundles().of(program).orElseThrow());
        assertEquals(Optional.empty(), new MacBundles().of(folder.resolve("bin/maya")));
    }

    @Test
    void aBrokenPictureOfAMacApplicationIsNone() {
        assertEquals(Optional.empty(),
                IcnsFile.largest(new byte[]{'i', 'c', 'n', 's', 0, 0, 0, 1, 1, 1, 1, 1, -1, 0, 0, 0}));
        assertEquals(Optional.empty(), IcnsFile.largest(LARGE));
    }
}
