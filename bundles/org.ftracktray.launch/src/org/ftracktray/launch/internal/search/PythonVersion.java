// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Versions in the form that Python's packaging.version gives them (PEP 440), because Connect 26 names applications so: what
 * is no such version it tries once more with points for each "v" (parse_application_version in its ftrack_utils.version).
 */
final class PythonVersion {

    private static final int MOST_LETTERS = 100;

    private static final Pattern VERSION = Pattern.compile(
            "\\s*+v?+(?:(?<epoch>[0-9]++)!)?+(?<release>[0-9]++(?:\\.[0-9]++)*+)"
                    + "(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>[0-9]*+))?"
                    + "(?:-(?<postOnly>[0-9]++)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>[0-9]*+))?"
                    + "(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>[0-9]*+))?(?:\\+(?<local>[a-z0-9]++(?:[-_.][a-z0-9]++)*+))?\\s*+",
            Pattern.CASE_INSENSITIVE);

    private PythonVersion() {}

    /** The version as Connect names it; empty when it is none to Connect, which then writes 0. */
    static Optional<String> asConnectNames(String written) {
        return normal(written).or(() -> normal(written.replace("v", ".")));
    }

    /** The one form of a version that packaging.version knows; empty when it is none. */
    static Optional<String> normal(String written) {
        Matcher version = VERSION.matcher(written);
        if (written.length() > MOST_LETTERS || !version.matches()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        String epoch = number(version.group("epoch"));
        text.append(epoch.equals("0") ? "" : epoch + "!");
        text.append(Arrays.stream(version.group("release").split("\\.")).map(PythonVersion::number)
                .collect(Collectors.joining(".")));
        if (version.group("pre") != null) {
            text.append(stage(version.group("pre").toLowerCase(Locale.ROOT)))
                    .append(number(version.group("preNumber")));
        }
        if (version.group("postOnly") != null || version.group("post") != null) {
            String post = version.group("postOnly");
            text.append(".post").append(number(post == null ? version.group("postNumber") : post));
        }
        if (version.group("dev") != null) {
            text.append(".dev").append(number(version.group("devNumber")));
        }
        if (version.group("local") != null) {
            text.append('+').append(Arrays.stream(version.group("local").toLowerCase(Locale.ROOT).split("[-_.]"))
                    .map(part -> part.matches("[0-9]+") ? number(part) : part).collect(Collectors.joining(".")));
        }
        return Optional.of(text.toString());
    }

    private static String stage(String written) {
        return switch (written) {
            case "alpha", "a" -> "a";
            case "beta", "b" -> "b";
            default -> "rc";
        };
    }

    private static String number(String digits) {
        return digits == null || digits.isEmpty() ? "0" : new BigInteger(digits).toString();
    }
}
