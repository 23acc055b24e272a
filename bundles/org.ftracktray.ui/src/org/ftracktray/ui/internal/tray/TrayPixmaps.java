// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.ftracktray.desktop.ItemPixmap;
import org.ftracktray.ui.internal.icons.SymbolicIcons;

/** The pictures of the tray icon in the sizes that panels have, each drawn for its size. Made once; UI thread only. */
final class TrayPixmaps {
    private static final int[] SIZES = {16, 22, 24, 32, 48, 64};

    private final Map<TrayPicture, List<ItemPixmap>> drawn = new EnumMap<>(TrayPicture.class);
    private final SymbolicIcons symbolic;

    TrayPixmaps(SymbolicIcons symbolic) {
        this.symbolic = symbolic;
    }

    /** Always the same list for the same picture. */
    List<ItemPixmap> of(TrayPicture picture) {
        return drawn.computeIfAbsent(picture, TrayPixmaps::draw);
    }

    /** The name of the picture in the icon theme, or empty where it is not installed or would look out of place. */
    String themeName(TrayPicture picture) {
        return symbolic.isUsable(picture.themeName()) ? picture.themeName() : "";
    }

    private static List<ItemPixmap> draw(TrayPicture picture) {
        String drawing;
        try (InputStream file = TrayPixmaps.class.getResourceAsStream(picture.icon().path())) {
            drawing = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.stream(SIZES).mapToObj(size -> pixmap(drawing, size)).toList();
    }

    private static ItemPixmap pixmap(String drawing, int size) {
        String sized = drawing.replaceFirst("width=\"24\" height=\"24\"",
                "width=\"" + size + "\" height=\"" + size + "\"");
        ImageData image = new ImageLoader()
                .load(new ByteArrayInputStream(sized.getBytes(StandardCharsets.UTF_8)))[0];
        int[] argb = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                RGB colour = image.palette.getRGB(image.getPixel(x, y));
                argb[y * size + x] = image.getAlpha(x, y) << 24 | colour.red << 16 | colour.green << 8 | colour.blue;
            }
        }
        return new ItemPixmap(size, argb);
    }
}
