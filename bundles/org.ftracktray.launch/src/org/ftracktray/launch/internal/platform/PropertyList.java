// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of an application's {@code Info.plist}, in the XML or the binary form of Apple's property lists (the latter as
 * CFBinaryPList.c describes it).
 */
public final class PropertyList {

    private static final int TRAILER = 32;
    private static final int DICTIONARY = 0xd;
    private static final int ASCII = 0x5;
    private static final int UTF_16 = 0x6;

    private final ByteBuffer bytes;
    private int referenceSize;
    private int offsetSize;
    private int offsets;

    private PropertyList(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** The text that a key has at the top; empty when it has none, or the list cannot be read. */
    public static Optional<String> text(byte[] list, String key) {
        if (new String(list, 0, Math.min(6, list.length), StandardCharsets.ISO_8859_1).equals("bplist")) {
            try {
                return new PropertyList(list).binary(key);
            } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException
                    | ArithmeticException e) {
                return Optional.empty(); // damaged: it tells nothing
            }
        }
        Matcher matcher = Pattern
                .compile("<key>\\s*+" + Pattern.quote(key) + "\\s*+</key>\\s*+<string>([^<]*+)</string>")
                .matcher(new String(list, StandardCharsets.UTF_8));
        return matcher.find()
                ? Optional.of(matcher.group(1).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private Optional<String> binary(String key) {
        int trailer = bytes.limit() - TRAILER;
        offsetSize = bytes.get(trailer + 6);
        referenceSize = bytes.get(trailer + 7);
        long top = bytes.getLong(trailer + 16);
        offsets = Math.toIntExact(bytes.getLong(trailer + 24));
        int at = offset(Math.toIntExact(top));
        if (kind(at) != DICTIONARY) {
            return Optional.empty();
        }
        int size = size(at);
        int keys = content(at);
        for (int i = 0; i < size; i++) {
            if (string(reference(keys, i)).filter(key::equals).isPresent()) {
                return string(reference(keys, size + i));
            }
        }
        return Optional.empty();
    }

    private Optional<String> string(int at) {
        int size = size(at);
        return switch (kind(at)) {
            case ASCII -> Optional.of(string(at, size, StandardCharsets.US_ASCII));
            case UTF_16 -> Optional.of(string(at, Math.multiplyExact(size, 2), StandardCharsets.UTF_16BE));
            default -> Optional.empty();
        };
    }

    private String string(int at, int length, Charset charset) {
        byte[] text = new byte[Math.min(length, bytes.limit())];
        bytes.get(content(at), text);
        return new String(text, charset);
    }

    private int kind(int at) {
        return bytes.get(at) >> 4 & 0xf;
    }

    /** Of 15 and more the number follows as an object of its own. */
    private int size(int at) {
        int size = bytes.get(at) & 0xf;
        return size < 0xf ? size : number(at + 2, 1 << (bytes.get(at + 1) & 0xf));
    }

    private int content(int at) {
        return (bytes.get(at) & 0xf) < 0xf ? at + 1 : at + 2 + (1 << (bytes.get(at + 1) & 0xf));
    }

    private int reference(int references, int index) {
        return offset(number(references + index * referenceSize, referenceSize));
    }

    private int offset(int object) {
        return number(offsets + object * offsetSize, offsetSize);
    }

    private int number(int at, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes.get(at + i) & 0xff;
        }
        if (length > 8 || number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a number that no property list has");
        }
        return (int) number;
    }
}
