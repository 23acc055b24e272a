// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Apple's container of pictures: four letters, the length of the whole, then elements of four letters, a length that counts
 * its own eight bytes, and a picture. Newer elements hold PNG, which is all that is read here.
 */
final class IcnsFile {
    private static final int MAGIC = 0x69636e73;
    private static final int HEAD = 8;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private IcnsFile() {}

    /** The largest picture in it; empty when there is none or it is no such file. */
    static Optional<byte[]> largest(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (bytes.remaining() < HEAD || bytes.getInt() != MAGIC) {
            return Optional.empty();
        }
        bytes.getInt();
        byte[] largest = {};
        while (bytes.remaining() >= HEAD) {
            bytes.getInt();
            int length = bytes.getInt() - HEAD;
            if (length < 0 || length > bytes.remaining()) {
                break;
            }
            byte[] element = new byte[length];
            bytes.get(element);
            boolean png = length > PNG.length && Arrays.equals(element, 0, PNG.length, PNG, 0, PNG.length);
            largest = png && length > largest.length ? element : largest;
        }
        return largest.length == 0 ? Optional.empty() : Optional.of(largest);
    }
}
