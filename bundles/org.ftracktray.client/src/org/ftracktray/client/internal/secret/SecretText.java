// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that nobody knows, found by what stands around them. All expressions are bounded: texts may be long. */
public final class SecretText {

    private static final String SCHEME_OF_A_HEADER = "(?:(?:Basic|Bearer|Digest|Negotiate|ftrack)\\s+)?";
    /** A value in quotation marks of either kind, or up to a separator. */
    private static final String VALUE = "(?:(?<=\")[^\"\\r\\n]{1,4000}|(?<=')[^'\\r\\n]{1,4000}|[^\\s\"'&,;]{1,4000})";

    private static final Pattern NAMED = Pattern.compile("(?i)((?:api[_-]?key|access[_-]?key|private[_-]?key|"
            + "pass(?:word|wd|phrase)|passwort|secret|token|authorization|credentials?)[\\w.-]{0,40}[\"']?\\s{0,8}"
            + "[=:]\\s{0,8}[\"']?)" + SCHEME_OF_A_HEADER + VALUE);
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?<![A-Za-z0-9_.-])(-{0,2}([A-Za-z_][A-Za-z0-9_.-]{0,80})=[\"']?)" + VALUE);
    private static final Pattern HEADER = Pattern
            .compile("(?i)\\b((?:Basic|Bearer)\\s{1,8})[A-Za-z0-9+/=._~-]{8,4000}");

    /**
     * With a password it reaches to the last "@" of the word: people write passwords as they are. USER:PASSWORD stands in
     * sentences that say how to write one.
     */
    private static final Pattern IN_ADDRESS = Pattern
            .compile("://(?!USER:PASSWORD@HOST)(?:[^\\s/@:\"'<>]{1,200}:[^\\s\"'<>]{0,500}|[^\\s/\"'<>]{1,500})@");
    private static final Pattern WITHOUT_SCHEME = Pattern
            .compile("(?<![^\\s=\"',;(])[^\\s:@/\\\\\"'=,;(]{1,100}:[^\\s@/\"']{1,200}@(?=[\\w\\[])");

    private static final Pattern LIKE_A_SECRET = Pattern.compile(
            // old keys are UUIDs, newer keys and one-time secrets long hexadecimal or Base64 text
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|(?<![A-Za-z0-9_-])\\p{XDigit}{32,}"
                    + "|(?<![A-Za-z0-9_-])(?=[A-Za-z_:-]*\\d)(?=[^A-Z]*[A-Z])[A-Za-z0-9_:-]{30,}={0,2}");

    private SecretText() {}

    /** Without what a name in front of it, or its place in an address, says is secret. */
    public static String withoutNamed(String text, String mark) {
        String quoted = Matcher.quoteReplacement(mark);
        String clean = NAMED.matcher(text).replaceAll("$1" + quoted);
        clean = ASSIGNED.matcher(clean).replaceAll(found -> SecretName.isVariable(found.group(2).replace('-', '_'))
                ? Matcher.quoteReplacement(found.group(1)) + quoted
                : Matcher.quoteReplacement(found.group()));
        clean = HEADER.matcher(clean).replaceAll("$1" + quoted);
        clean = IN_ADDRESS.matcher(clean).replaceAll("://" + quoted + "@");
        return WITHOUT_SCHEME.matcher(clean).replaceAll(quoted + "@");
    }

    /** Without what has the form of a key. */
    public static String withoutLookalikes(String text, String mark) {
        return LIKE_A_SECRET.matcher(text).replaceAll(Matcher.quoteReplacement(mark));
    }
}
