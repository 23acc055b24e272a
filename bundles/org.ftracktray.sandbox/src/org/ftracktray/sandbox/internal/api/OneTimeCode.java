// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that an authenticator shows for half a minute (RFC 6238 with SHA-1). */
final class OneTimeCode {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;
    private static final int DIGITS = 6;

    private final byte[] secret;

    private OneTimeCode(byte[] secret) {
        this.secret = secret;
    }

    /** @param secret in Base32 as authenticators take it @return empty if it is none */
    static Optional<OneTimeCode> of(String secret) {
        String letters = secret.replaceAll("[\\s=-]", "").toUpperCase(Locale.ROOT);
        if (letters.length() < 2 || letters.length() > 1024 || !letters.matches("[A-Z2-7]+")) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        long bits = 0;
        int count = 0;
        for (char letter : letters.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(letter);
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        return Optional.of(new OneTimeCode(bytes.array()));
    }

    /** Whether the code is good now; clocks may differ by half a minute. */
    boolean accepts(String code, Instant now) {
        long step = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(step - 1, step + 1).anyMatch(each -> code(each).equals(code.strip()));
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
