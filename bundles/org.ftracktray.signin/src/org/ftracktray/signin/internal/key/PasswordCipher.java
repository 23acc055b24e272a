// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.json.JsonMapper;

/** Seals bytes with a password: AES-256-GCM under a key that PBKDF2 with HMAC-SHA-512 derives. */
final class PasswordCipher {
    private static final int VERSION = 1;
    private static final int ROUNDS = 300_000;
    /** Some seconds; a file that asks for more was not written by this program. */
    private static final int MOST_ROUNDS = 3_000_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final byte[] salt;
    private final int rounds;

    /** What lies in the file. */
    record Sealed(int version, int rounds, byte[] salt, byte[] nonce, byte[] data) {

        /** @throws IllegalArgumentException when it is not what {@link PasswordCipher#seal} makes */
        static Sealed read(JsonMapper json, byte[] content) {
            Sealed sealed = json.readValue(content, Sealed.class);
            if (sealed == null || sealed.version != VERSION || sealed.rounds < 1 || sealed.rounds > MOST_ROUNDS
                    || length(sealed.salt) != SALT_BYTES || length(sealed.nonce) != NONCE_BYTES
                    || length(sealed.data) < TAG_BITS / Byte.SIZE) {
                throw new IllegalArgumentException("It is not a file of sealed keys.");
            }
            return sealed;
        }

        private static int length(byte[] bytes) {
            return bytes == null ? 0 : bytes.length;
        }
    }

    private PasswordCipher(char[] password, byte[] salt, int rounds) {
        this.salt = salt;
        this.rounds = rounds;
        PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, KEY_BITS);
        try {
            this.key = new SecretKeySpec(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded(), "AES");
        } catch (GeneralSecurityException e) {
            throw new KeyNotStoredException("This Java runtime cannot encrypt.", e);
        } finally {
            spec.clearPassword();
        }
    }

    static PasswordCipher create(char[] password) {
        return new PasswordCipher(password, random(SALT_BYTES), ROUNDS);
    }

    /** Empty when the password is not the one it was sealed with. */
    static Optional<PasswordCipher> open(Sealed sealed, char[] password) {
        PasswordCipher box = new PasswordCipher(password, sealed.salt(), sealed.rounds());
        try {
            box.decrypt(sealed);
            return Optional.of(box);
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new KeyNotStoredException("The password file is damaged.", e);
        }
    }

    Sealed seal(byte[] clear) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            return new Sealed(VERSION, rounds, salt, nonce, cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(clear));
        } catch (GeneralSecurityException e) {
            throw new KeyNotStoredException("The keys could not be encrypted.", e);
        }
    }

    byte[] unseal(Sealed sealed) {
        try {
            return decrypt(sealed);
        } catch (GeneralSecurityException e) {
            throw new KeyNotStoredException("The password file is damaged, or was written with another password.", e);
        }
    }

    private byte[] decrypt(Sealed sealed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, sealed.nonce()).doFinal(sealed.data());
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
