// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.text.NormalForm;

/**
 * Makes names from ftrack usable as folder names on every system, because storage is shared between systems. A name that
 * fits stays as it is. Any other is cleaned and gets a suffix made of the whole name, so that two names never share a
 * folder.
 */
public final class FolderName {

    /** What is taken out: what file systems and shells have a use for, and what nobody sees. */
    private static final Pattern UNFIT = Pattern
            .compile("[<>:\"/\\\\|?*%&^!$`\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern UNFIT_AT_THE_END = Pattern.compile("[.\\s\\h]+$");
    /** A hidden file, an option, a home folder, a file with arguments, an assignment. */
    private static final String UNFIT_AT_THE_BEGINNING = ".-~@+=#";
    private static final Pattern OF_WINDOWS = Pattern
            .compile("(con|prn|aux|nul|conin\\$|conout\\$|clock\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\\s*(\\..*)?");
    private static final Pattern SUFFIXED = Pattern.compile(".*~[a-z2-7]{" + Suffix.LENGTH + "}");
    private static final int LONGEST = 100;
    private static final int MOST_BYTES = 200;

    private FolderName() {}

    /** The name of a folder; never empty, never a path. */
    public static String of(String name) {
        String clean = UNFIT.matcher(NormalForm.of(name)).replaceAll("_").strip();
        clean = UNFIT_AT_THE_END.matcher(clean).replaceAll("");
        if (clean.isEmpty() || UNFIT_AT_THE_BEGINNING.indexOf(clean.charAt(0)) >= 0
                || OF_WINDOWS.matcher(clean.toLowerCase(Locale.ROOT)).matches()) {
            clean = "_" + clean;
        }
        boolean fits = clean.length() <= LONGEST && clean.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        return clean.equals(name) && fits && !SUFFIXED.matcher(name.toLowerCase(Locale.ROOT)).matches()
                ? name
                : shortened(clean) + Suffix.of(name);
    }

    /** As {@link #of}, for a text that is made of folder names: a suffix in it is no reason for another one. */
    static String joined(String text) {
        String plain = text.replaceAll("~([a-z2-7]{" + Suffix.LENGTH + "})", "_$1");
        return of(plain).equals(plain) ? text : of(text);
    }

    /** As {@link #of}, but nothing stays nothing. */
    public static String orEmpty(String name) {
        return name.isEmpty() ? name : of(name);
    }

    /** The same folder under a name that differs in more than case, for file systems that do not tell case apart. */
    static String apart(String folder) {
        return shortened(folder) + Suffix.of(folder);
    }

    private static String shortened(String clean) {
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        for (int point : clean.codePoints().limit(LONGEST - Suffix.LENGTH - 1).toArray()) {
            bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            text.appendCodePoint(point);
        }
        return text.toString();
    }

    /** Sixty bits of a digest: nobody finds another name with the same. */
    private static final class Suffix {
        static final int LENGTH = 12;
        private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

        static String of(String name) {
            byte[] digest;
            try {
                digest = MessageDigest.getInstance("SHA-256").digest(units(name));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
            StringBuilder suffix = new StringBuilder("~");
            for (int i = 0; i < LENGTH; i++) {
                suffix.append(LETTERS.charAt(digest[i] & 31));
            }
            return suffix.toString();
        }

        /** An encoding would make one of all unpaired surrogates. */
        private static byte[] units(String name) {
            byte[] units = new byte[name.length() * 2];
            for (int i = 0; i < name.length(); i++) {
                units[2 * i] = (byte) (name.charAt(i) >> 8);
                units[2 * i + 1] = (byte) name.charAt(i);
            }
            return units;
        }
    }
}
