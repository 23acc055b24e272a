// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes pictures small. Draws nothing, so it needs neither a display nor the windowing toolkit. */
public final class Thumbnail {

    /** More pixels than any thumbnail is worth reading. */
    private static final long LARGEST = 64L << 20;

    private Thumbnail() {}

    /** @return a PNG that fits in {@code size} x {@code size} pixels; empty if the content is no picture */
    public static Optional<byte[]> of(byte[] content, int size) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return of(reader, size);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // readers throw what they like at broken pictures
        }
    }

    private static Optional<byte[]> of(ImageReader reader, int size) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > LARGEST) {
            return Optional.empty();
        }
        double scale = Math.min(1.0, size / (double) Math.max(width, height));
        // the reader leaves out what is too much by far, the rest is mixed
        int step = Math.max(1, (int) (1 / scale / 2));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage small = scaled(reader.read(0, parameters), Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(small, "png", png);
        return Optional.of(png.toByteArray());
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        int from = picture.getWidth();
        int lines = picture.getHeight();
        BufferedImage pixels = new BufferedImage(from, lines, BufferedImage.TYPE_INT_ARGB);
        pixels.setRGB(0, 0, from, lines, picture.getRGB(0, 0, from, lines, null, 0, from), 0, from);
        AffineTransform transform = AffineTransform.getScaleInstance(width / (double) from, height / (double) lines);
        return new AffineTransformOp(transform, AffineTransformOp.TYPE_BILINEAR).filter(pixels,
                new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
    }
}
