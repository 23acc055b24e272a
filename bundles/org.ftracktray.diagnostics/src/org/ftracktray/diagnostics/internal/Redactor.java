// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.ftracktray.diagnostics.CheckResult;

/**
 * The last thing that touches a text before somebody sees it: removes every known key and whatever looks like one.
 * Identifiers of entities look like keys, too, and go as well; a report rather says too little.
 */
final class Redactor {
    static final String REMOVED = "[removed]";

    private static final Pattern LIKE_A_SECRET = Pattern.compile(
            // old keys are UUIDs, newer keys and one-time secrets long hexadecimal or Base64 text
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|(?<![A-Za-z0-9_-])\\p{XDigit}{32,}"
                    + "|(?<![A-Za-z0-9_-])(?=[A-Za-z_:-]*\\d)(?=[^A-Z]*[A-Z])[A-Za-z0-9_:-]{30,}={0,2}");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:api[_-]?key|ftrack-api-key|password|secret|token|authorization)[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"'&,;]+");

    private static final Pattern IN_URL = Pattern.compile("://[^/@\\s]+@");

    private final Supplier<Collection<String>> knownSecrets;

    /** @param knownSecrets the keys of now, asked for each text */
    Redactor(Supplier<Collection<String>> knownSecrets) {
        this.knownSecrets = knownSecrets;
    }

    String redact(String text) {
        String clean = text;
        for (String secret : knownSecrets.get().stream().sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            clean = secret.isBlank() ? clean : clean.replace(secret, REMOVED);
        }
        clean = NAMED.matcher(clean).replaceAll("$1" + REMOVED);
        clean = IN_URL.matcher(clean).replaceAll("://" + REMOVED + "@");
        return LIKE_A_SECRET.matcher(clean).replaceAll(REMOVED);
    }

    CheckResult redact(CheckResult result) {
        return new CheckResult(result.severity(), redact(result.what()), redact(result.cause()),
                redact(result.remedy()),
                redact(result.detail()));
    }
}
