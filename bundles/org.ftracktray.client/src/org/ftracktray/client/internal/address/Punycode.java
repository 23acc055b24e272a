// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.address;

import java.util.ArrayList;
import java.util.List;

/** Letters of all scripts written with those of host names (RFC 3492, with the parameters of its section 5). */
final class Punycode {

    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_POINT = 0x80;
    private static final int LONGEST = 256;

    private Punycode() {}

    static String encode(String label) {
        int[] points = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        label.codePoints().filter(point -> point < FIRST_POINT).forEach(out::appendCodePoint);
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int point = FIRST_POINT;
        int delta = 0;
        int bias = FIRST_BIAS;
        for (int done = basic; done < points.length; point++, delta++) {
            int next = Integer.MAX_VALUE;
            for (int each : points) {
                next = each >= point && each < next ? each : next;
            }
            delta += (next - point) * (done + 1);
            point = next;
            for (int each : points) {
                delta += each < point ? 1 : 0;
                if (each == point) {
                    number(out, delta, bias);
                    bias = adapted(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
        }
        return out.toString();
    }

    private static void number(StringBuilder out, int value, int bias) {
        int rest = value;
        for (int k = BASE;; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    /** @throws IllegalArgumentException when it is none */
    static String decode(String encoded) {
        if (encoded.length() > LONGEST) {
            throw new IllegalArgumentException(encoded);
        }
        int delimiter = encoded.lastIndexOf('-');
        List<Integer> points = new ArrayList<>();
        encoded.substring(0, Math.max(0, delimiter)).chars().forEach(points::add);
        int point = FIRST_POINT;
        int place = 0;
        int bias = FIRST_BIAS;
        for (int at = delimiter + 1; at < encoded.length();) {
            int before = place;
            long weight = 1;
            long value = place;
            for (int k = BASE;; k += BASE) {
                int digit = at < encoded.length() ? Character.digit(encoded.charAt(at++), BASE) : -1;
                if (digit < 0) {
                    throw new IllegalArgumentException(encoded);
                }
                digit = digit < 10 ? digit + MOST : digit - 10;
                value += digit * weight;
                int threshold = threshold(k, bias);
                weight *= BASE - threshold;
                if (value > Integer.MAX_VALUE || weight > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException(encoded);
                }
                if (digit < threshold) {
                    break;
                }
            }
            int count = points.size() + 1;
            bias = adapted((int) value - before, count, before == 0);
            point = Math.addExact(point, (int) value / count);
            place = (int) value % count;
            points.add(place++, point);
        }
        StringBuilder label = new StringBuilder();
        points.forEach(label::appendCodePoint);
        return label.toString();
    }

    private static int threshold(int k, int bias) {
        return Math.clamp(k - bias, LEAST, MOST);
    }

    private static char digit(int value) {
        return (char) (value < MOST ? 'a' + value : '0' + value - MOST);
    }

    private static int adapted(int delta, int count, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / count;
        int k = 0;
        while (rest > (BASE - LEAST) * MOST / 2) {
            rest /= BASE - LEAST;
            k += BASE;
        }
        return k + (BASE - LEAST + 1) * rest / (rest + SKEW);
    }
}
