// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a picture of few colours as a PNG with a palette, which is in the order of a median cut. */
final class PalettePng {

    private static final int MOST = 256;
    /** How much the eye sees of red, green and blue. */
    private static final int[] SEEN = {77, 150, 29};

    private PalettePng() {}

    static boolean fits(int[] pixels) {
        return Arrays.stream(pixels).distinct().limit(MOST + 1).count() <= MOST
                && Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 255);
    }

    /** @param pixels opaque colours of which there are at most 256, line after line */
    static byte[] write(int[] pixels, int width) throws IOException {
        List<Integer> palette = new ArrayList<>();
        cut(Arrays.stream(pixels).boxed().toList(), palette);
        byte[] colours = new byte[3 * MOST];
        for (int i = 0; i < palette.size(); i++) {
            for (int channel = 0; channel < 3; channel++) {
                colours[3 * i + channel] = (byte) channel(palette.get(i), channel);
            }
        }
        int height = pixels.length / width;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 3).array());
        chunk(png, "PLTE", colours);
        chunk(png, "IDAT", compressed(pixels, width, palette));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] compressed(int[] pixels, int width, List<Integer> palette) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(data, new Deflater())) {
            for (int i = 0; i < pixels.length; i++) {
                if (i % width == 0) {
                    out.write(0); // the line is not filtered
                }
                out.write(palette.indexOf(pixels[i]));
            }
        }
        return data.toByteArray();
    }

    /** Halves the pixels where they differ the most, again and again, until each part has one colour. */
    private static void cut(List<Integer> pixels, List<Integer> palette) {
        int axis = 0;
        int widest = 0;
        for (int channel = 0; channel < 3; channel++) {
            int of = channel;
            var range = pixels.stream().mapToInt(pixel -> channel(pixel, of)).summaryStatistics();
            int width = (range.getMax() - range.getMin()) * SEEN[channel];
            if (width > widest) {
                widest = width;
                axis = channel;
            }
        }
        if (widest == 0) {
            palette.add(pixels.getFirst());
            return;
        }
        int along = axis;
        List<Integer> sorted = pixels.stream()
                .sorted(Comparator.comparingInt((Integer pixel) -> -channel(pixel, along)).thenComparing(p -> p))
                .toList();
        int half = sorted.size() / 2;
        int end = half + 1;
        while (end < sorted.size() && sorted.get(end).equals(sorted.get(half))) {
            end++;
        }
        while (end == sorted.size() || sorted.get(end).equals(sorted.get(end - 1))) {
            end--;
        }
        cut(sorted.subList(0, end), palette);
        cut(sorted.subList(end, sorted.size()), palette);
    }

    private static int channel(int pixel, int channel) {
        return pixel >> 16 - 8 * channel & 0xff;
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
