// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes pictures small. Draws nothing, so it needs neither a display nor the windowing toolkit. */
final class Thumbnail {

    /** More pixels than any thumbnail is worth reading. */
    private static final long LARGEST = 64L << 20;

    private Thumbnail() {}

    /** @return a PNG that fits in {@code size} x {@code size} pixels; empty if the content is no picture */
    static Optional<byte[]> of(byte[] content, int size) {
        try {
            return read(content).map(picture -> write(fit(picture, size)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // readers throw what they like at broken pictures
        }
    }

    private static Optional<BufferedImage> read(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > LARGEST ? Optional.empty() : Optional.of(reader.read(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage fit(BufferedImage picture, int size) {
        double scale = Math.min(1.0, size / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            int top = y * picture.getHeight() / height;
            int rows = Math.max(1, (y + 1) * picture.getHeight() / height - top);
            for (int x = 0; x < width; x++) {
                int left = x * picture.getWidth() / width;
                int columns = Math.max(1, (x + 1) * picture.getWidth() / width - left);
                small.setRGB(x, y, average(picture.getRGB(left, top, columns, rows, null, 0, columns)));
            }
        }
        return small;
    }

    /** Colours count as much as they are opaque. */
    private static int average(int[] pixels) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels) {
            long opaque = pixel >>> 24;
            alpha += opaque;
            red += opaque * (pixel >> 16 & 0xff);
            green += opaque * (pixel >> 8 & 0xff);
            blue += opaque * (pixel & 0xff);
        }
        long weight = Math.max(1, alpha);
        return (int) (alpha / pixels.length << 24 | red / weight << 16 | green / weight << 8 | blue / weight);
    }

    private static byte[] write(BufferedImage picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return png.toByteArray();
    }
}
