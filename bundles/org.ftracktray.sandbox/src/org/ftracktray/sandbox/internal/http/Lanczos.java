// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

/**
 * Makes one channel of a picture smaller, first in width, then in height, with Lanczos' filter of three lobes in fixed
 * point. The rounding is that of the library behind ftrack's thumbnails, so that clients which compare bytes are content
 * (ftrack-python, test_location.py).
 */
final class Lanczos {

    private static final int LOBES = 3;
    private static final int BITS = 22;

    /** Which values of a line, from {@code first}, make one value of the shorter line, and how much each of them. */
    private record Window(int first, int[] weights) {}

    private Lanczos() {}

    /** @param channel values from 0 to 255, line after line */
    static int[] resample(int[] channel, int width, int height, int newWidth, int newHeight) {
        int[] narrow = new int[newWidth * height];
        Window[] columns = windows(width, newWidth);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < newWidth; x++) {
                narrow[y * newWidth + x] = value(channel, y * width, 1, columns[x]);
            }
        }
        int[] small = new int[newWidth * newHeight];
        Window[] rows = windows(height, newHeight);
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                small[y * newWidth + x] = value(narrow, x, newWidth, rows[y]);
            }
        }
        return small;
    }

    private static int value(int[] values, int start, int step, Window window) {
        int sum = 1 << BITS - 1;
        for (int i = 0; i < window.weights().length; i++) {
            sum += values[start + (window.first() + i) * step] * window.weights()[i];
        }
        return Math.clamp(sum >> BITS, 0, 255);
    }

    private static Window[] windows(int size, int newSize) {
        double scale = Math.max(1.0, size / (double) newSize);
        double reach = LOBES * scale;
        Window[] windows = new Window[newSize];
        for (int i = 0; i < newSize; i++) {
            double centre = (i + 0.5) * size / newSize;
            int first = Math.max(0, (int) (centre - reach + 0.5));
            int end = Math.min(size, (int) (centre + reach + 0.5));
            double[] weights = new double[end - first];
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = filter((k + first - centre + 0.5) / scale);
                sum += weights[k];
            }
            int[] fixed = new int[weights.length];
            for (int k = 0; k < weights.length; k++) {
                double weight = weights[k] / sum * (1 << BITS);
                fixed[k] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
            }
            windows[i] = new Window(first, fixed);
        }
        return windows;
    }

    private static double filter(double x) {
        return x < -LOBES || x >= LOBES ? 0 : sinc(x) * sinc(x / LOBES);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
    }
}
