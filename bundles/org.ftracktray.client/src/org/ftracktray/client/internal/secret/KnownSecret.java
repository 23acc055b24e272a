// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A secret that is known, and the forms in which it may stand in a text: plain, escaped for JSON or an address, in Base64, hexadecimal. */
public final class KnownSecret {

    /** Shorter ones would be found by chance in encoded text. */
    private static final int SHORTEST_ENCODED = 8;
    /** Shorter ones are no secrets, and part of many words. */
    private static final int SHORTEST = 4;
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_=-";

    private final Pattern pattern;

    private KnownSecret(String secret) {
        List<String> forms = new ArrayList<>();
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(escaped(secret));
        if (bytes.length >= SHORTEST_ENCODED) {
            forms.add("(?i:" + HexFormat.of().formatHex(bytes) + ")");
            List<String> cores = new ArrayList<>();
            for (int before = 0; before < 3; before++) {
                String core = core(bytes, before);
                cores.add(Pattern.quote(core));
                cores.add(Pattern.quote(core.replace('+', '-').replace('/', '_')));
            }
            forms.add("(?<encoded>" + String.join("|", cores) + ")");
        } else {
            forms.add("(?<encoded>(?!))");
        }
        pattern = Pattern.compile(String.join("|", forms));
    }

    /** The secrets, the longest first. */
    public static List<KnownSecret> of(Collection<String> secrets) {
        return secrets.stream().filter(secret -> secret.strip().length() >= SHORTEST).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).map(KnownSecret::new).toList();
    }

    /** The text with a mark in the place of the secret; of an encoded text that it is part of nothing stays. */
    public String hiddenIn(String text, String mark) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder clean = new StringBuilder();
        int end = 0;
        while (matcher.find(end)) {
            boolean encoded = matcher.group("encoded") != null;
            int from = matcher.start();
            int to = matcher.end();
            while (encoded && from > end && BASE64.indexOf(text.charAt(from - 1)) >= 0) {
                from--;
            }
            while (encoded && to < text.length() && BASE64.indexOf(text.charAt(to)) >= 0) {
                to++;
            }
            clean.append(text, end, from).append(mark);
            end = to;
        }
        return clean.append(text, end, text.length()).toString();
    }

    /** Each character as it is, behind a backslash, as \\uXXXX, or as the percent escapes of its bytes. */
    private static String escaped(String secret) {
        StringBuilder expression = new StringBuilder();
        secret.codePoints().forEach(point -> {
            String character = Character.toString(point);
            StringBuilder unicode = new StringBuilder();
            character.chars().forEach(unit -> unicode.append("\\\\u%04x".formatted(unit)));
            StringBuilder percent = new StringBuilder();
            for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
                percent.append("%%%02x".formatted(each));
            }
            expression.append("(?:\\\\?").append(Pattern.quote(character)).append("|(?i:").append(unicode).append('|')
                    .append(percent).append("))");
        });
        return expression.toString();
    }

    /** What Base64 makes of the secret behind so many other bytes, without the characters that others have a part in. */
    private static String core(byte[] secret, int before) {
        byte[] padded = new byte[before + secret.length];
        System.arraycopy(secret, 0, padded, before, secret.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
        return encoded.substring(before == 0 ? 0 : before + 1, padded.length * 8 / 6);
    }
}
