// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes pictures small. Draws nothing, so it needs neither a display nor the windowing toolkit. */
public final class Thumbnail {

    /** More pixels than any thumbnail is worth reading. */
    private static final long LARGEST = 64L << 20;

    private Thumbnail() {}

    /** @return a PNG that fits in {@code size} x {@code size} pixels; empty if the content is no picture */
    public static Optional<byte[]> of(byte[] content, int size) {
        try {
            return read(content).map(picture -> write(picture, size));
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

    /** A picture with a palette keeps one, if its colours are few enough after the mixing. */
    private static byte[] write(BufferedImage picture, int size) {
        double scale = Math.min(1.0, size / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        int[] small = fit(picture, width, height);
        try {
            if (picture.getColorModel() instanceof IndexColorModel && PalettePng.fits(small)) {
                return PalettePng.write(small, width);
            }
            BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            result.setRGB(0, 0, width, height, small, 0, width);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(result, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Colours count as much as they are opaque. */
    private static int[] fit(BufferedImage picture, int width, int height) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        int[][] small = new int[4][];
        for (int channel = 0; channel < 4; channel++) {
            int shift = 8 * channel;
            int[] values = Arrays.stream(pixels)
                    .map(pixel -> shift == 24 ? pixel >>> 24 : (pixel >> shift & 0xff) * (pixel >>> 24) / 255)
                    .toArray();
            small[channel] = Lanczos.resample(values, picture.getWidth(), picture.getHeight(), width, height);
        }
        return IntStream.range(0, width * height).map(i -> {
            int alpha = small[3][i];
            int weight = Math.max(1, alpha);
            return alpha << 24 | Math.min(255, small[2][i] * 255 / weight) << 16
                    | Math.min(255, small[1][i] * 255 / weight) << 8 | Math.min(255, small[0][i] * 255 / weight);
        }).toArray();
    }
}
