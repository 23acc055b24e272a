// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ftracktray.desktop.ItemPixmap;
import org.ftracktray.ui.internal.icons.SymbolicIcons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrayPixmapsTest {
    private final TrayPixmaps pixmaps = new TrayPixmaps(new SymbolicIcons(Map.of()));

    @ParameterizedTest
    @EnumSource(TrayPicture.class)
    void drawsEachPictureForTheSizesOfPanels(TrayPicture picture) {
        List<ItemPixmap> drawn = pixmaps.of(picture);
        assertEquals(List.of(16, 22, 24, 32, 48, 64), drawn.stream().map(ItemPixmap::size).toList());
        for (ItemPixmap each : drawn) {
            assertEquals(0, each.argb()[0] >>> 24, "the corner is transparent");
            int left = each.argb()[each.size() / 2 * each.size() + each.size() / 8];
            assertEquals(0xff4f46a8, left, "the ground is ours at " + each.size());
        }
        assertSame(drawn, pixmaps.of(picture));
    }

    /** The badge is in the lower right corner; at 16 pixels it has to be told from the others, too. */
    @Test
    void noTwoPicturesLookTheSameAtTheSmallestSize() {
        Set<List<Integer>> badges = new HashSet<>();
        for (TrayPicture picture : TrayPicture.values()) {
            badges.add(Arrays.stream(pixmaps.of(picture).getFirst().argb()).boxed().toList());
        }
        assertEquals(TrayPicture.values().length, badges.size());
    }

    @Test
    void usesTheThemeOnlyWhereItIsInstalledAndPainted() {
        assertEquals("", pixmaps.themeName(TrayPicture.CONNECTED));
        assertTrue(TrayPicture.SIGNED_OUT.themeName().equals("ftracktray-signed-out-symbolic"));
    }
}
