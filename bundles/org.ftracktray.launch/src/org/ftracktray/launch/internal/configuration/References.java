// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the references of configuration files to this workstation: {@code {java.home}}, {@code {bundle}} and
 * {@code {env.NAME}}. Everything else in braces is left for others.
 *
 * @param javaHome
 *            the Java installation that runs this client
 * @param bundle
 *            the jar or folder of the contributing bundle, or the folder of the file
 * @param environment
 *            the artist's environment
 * @param home
 *            the artist's home folder
 * @param platform
 *            the name of this platform in configuration files
 */
public record References(String javaHome, String bundle, Map<String, String> environment, String home,
        String platform) {

    /** Connect replaces this when it reads YAML (ftrack_utils extensions/registry.py). */
    private static final Pattern OF_CONNECT = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}");
    private static final Pattern REFERENCE = Pattern.compile("\\{(java\\.home|bundle|env\\.([^{}]+))\\}");

    /** No system takes longer variables or arguments. */
    private static final int MOST_LETTERS = 200_000;

    /** Says which reference leads nowhere. */
    static final class UnknownReferenceException extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownReferenceException(String message) {
            super(message);
        }
    }

    String replace(String text) throws UnknownReferenceException {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(value(matcher.group(1), matcher.group(2))));
            if (replaced.length() > MOST_LETTERS) {
                throw new UnknownReferenceException(
                        "With its references replaced it is longer than %,d letters.".formatted(MOST_LETTERS));
            }
        }
        return matcher.appendTail(replaced).toString();
    }

    /** As {@link #replace}, with {@code ${NAME}} for variables that are set here; another one stays as a whole. */
    String replaceWithVariables(String text) throws UnknownReferenceException {
        return OF_CONNECT.matcher(replace(text)).replaceAll(match -> Matcher
                .quoteReplacement(environment.getOrDefault(match.group(1), match.group())));
    }

    /** What fills paths to programs. */
    PathVariables paths() {
        return new PathVariables(environment, home, !platform.equals("windows"));
    }

    private String value(String reference, String variable) throws UnknownReferenceException {
        return switch (reference) {
            case "java.home" -> javaHome;
            case "bundle" -> bundle;
            default -> {
                String value = environment.get(variable);
                if (value == null) {
                    throw new UnknownReferenceException(
                            "It refers to the environment variable " + variable + ", which is not set here.");
                }
                yield value;
            }
        };
    }
}
