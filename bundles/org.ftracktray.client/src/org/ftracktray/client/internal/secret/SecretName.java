// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that secrets have in environments and on command lines. */
public final class SecretName {

    private static final Pattern SECRET = Pattern.compile(
            "KEY(?!BOARD|FRAME|WORD|MAP|CODE|STONE|SYM)|TOKEN|SECRET|PASS(?!IVE|ENGER|ENV)|PWD|CREDENTIAL|COOKIE"
                    + "|AUTH(?!OR(?!IZ))");
    /** Where a shell is and was. */
    private static final Set<String> FOLDERS = Set.of("PWD", "OLDPWD");
    private static final Pattern OPTION = Pattern.compile("--?[A-Za-z][A-Za-z0-9_.-]*");

    private SecretName() {}

    /** Whether a variable is called as if its value were secret. */
    public static boolean isVariable(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return !FOLDERS.contains(upper) && SECRET.matcher(upper).find();
    }

    /** Whether a word is an option whose value, the next word, is secret. */
    public static boolean isOption(String word) {
        return OPTION.matcher(word).matches() && isVariable(word.replace('-', '_'));
    }
}
