// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.address;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of hosts in all scripts. They are asked for in their encoded form, as browsers do it: letters that IDNA2008 allows
 * stay what they are (RFC 5891), so that {@code straße} is not {@code strasse}, as it is for {@link java.net.IDN}.
 */
public final class InternationalHost {

    private static final String ENCODED = "xn--";
    private static final int LONGEST = 63;
    private static final Pattern SEPARATOR = Pattern.compile("[.\u3002\uff0e\uff61]");

    /** Scripts that one language mixes. */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.LATIN),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.LATIN),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO, UnicodeScript.LATIN));
    /** Look like Latin letters, or like nothing; a label of these alone, or one of the last four, is shown encoded. */
    private static final String LOOK_ALIKES = "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0455\u0456\u0458\u04bb\u0501\u051b\u051d"
            + "\u04cf\u0475\u03b1\u03bd\u03bf\u03c1\u03c5\u03ba\u03b9\u03c7\u0585\u057d\u0578\u057c\u0566";
    private static final String ALWAYS_DECEIVE = "\u0131\u0251\u0261\u01c0\u0269\u026a";

    private InternationalHost() {}

    /**
     * The form that is asked for, in lower case.
     *
     * @throws IllegalArgumentException
     *             when it cannot be the name of a host
     */
    public static String encoded(String host) {
        String plain = Normalizer.normalize(
                Normalizer.normalize(host, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return Arrays.stream(SEPARATOR.split(plain, -1)).map(InternationalHost::encodedLabel)
                .collect(Collectors.joining("."));
    }

    private static String encodedLabel(String label) {
        boolean isPlain = label.chars().allMatch(c -> c < 0x80);
        if (isPlain && !label.startsWith(ENCODED)) {
            return label;
        }
        String readable = isPlain ? Punycode.decode(label.substring(ENCODED.length())) : label;
        String encoded = ENCODED + Punycode.encode(readable);
        if (encoded.length() > LONGEST || !canBeLabel(readable) || isPlain && !encoded.equals(label)) {
            throw new IllegalArgumentException(label);
        }
        return encoded;
    }

    private static boolean canBeLabel(String label) {
        return !label.startsWith("-") && !label.endsWith("-") && !isMark(label.codePointAt(0))
                && Normalizer.isNormalized(label, Normalizer.Form.NFKC)
                && label.codePoints().allMatch(point -> point == '-' || point == 0xb7 || isMark(point)
                        || Character.isLetterOrDigit(point) && !Character.isUpperCase(point))
                && label.codePoints().anyMatch(point -> point >= 0x80);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** The host as people write it, whatever it looks like. What is not encoded stays as it is. */
    public static String decoded(String host) {
        return Arrays.stream(host.split("\\.", -1)).map(InternationalHost::decodedLabel)
                .collect(Collectors.joining("."));
    }

    private static String decodedLabel(String label) {
        if (!label.startsWith(ENCODED)) {
            return label;
        }
        try {
            String readable = Punycode.decode(label.substring(ENCODED.length()));
            return (ENCODED + Punycode.encode(readable)).equals(label) && canBeLabel(readable) ? readable : label;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return label;
        }
    }

    /** As {@link #decoded}, except for what could be taken for another host. */
    public static String shown(String host) {
        return Arrays.stream(host.split("\\.", -1)).map(label -> {
            String readable = decodedLabel(label);
            return mayDeceive(readable) ? label : readable;
        }).collect(Collectors.joining("."));
    }

    private static boolean mayDeceive(String label) {
        Set<UnicodeScript> scripts = label.codePoints().mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
        boolean mixed = scripts.size() > 1 && TOGETHER.stream().noneMatch(each -> each.containsAll(scripts));
        boolean alike = label.codePoints().filter(Character::isLetter)
                .allMatch(point -> LOOK_ALIKES.indexOf(point) >= 0)
                && label.codePoints().anyMatch(Character::isLetter);
        return mixed || alike || label.codePoints().anyMatch(point -> ALWAYS_DECEIVE.indexOf(point) >= 0);
    }
}
