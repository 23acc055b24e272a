// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the work file with the highest version by the pattern of its name. */
public final class LastWorkFile {

    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]+)\\}");
    private static final String VERSION = "version";

    private LastWorkFile() {}

    /** The file; empty when there is none or the folder cannot be read. */
    public static Optional<Path> in(Path folder, String namePattern, Map<String, String> facts) {
        Pattern pattern = compile(namePattern, facts);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> pattern.matcher(file.getFileName().toString()).matches())
                    .max(Comparator.comparing((Path file) -> version(pattern, file)).thenComparing(Path::getFileName));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Pattern compile(String namePattern, Map<String, String> facts) {
        Matcher matcher = REFERENCE.matcher(namePattern);
        StringBuilder expression = new StringBuilder();
        int end = 0;
        boolean versioned = false;
        while (matcher.find()) {
            expression.append(Pattern.quote(namePattern.substring(end, matcher.start())));
            end = matcher.end();
            if (matcher.group(1).equals(VERSION)) {
                expression.append(versioned ? "\\d+" : "(\\d+)");
                versioned = true;
            } else {
                String fact = facts.get(matcher.group(1));
                expression.append(Pattern.quote(fact == null ? matcher.group() : FolderName.of(fact)));
            }
        }
        return Pattern.compile(expression.append(Pattern.quote(namePattern.substring(end))).toString());
    }

    private static BigInteger version(Pattern pattern, Path file) {
        Matcher matcher = pattern.matcher(file.getFileName().toString());
        return matcher.matches() && matcher.groupCount() > 0 ? new BigInteger(matcher.group(1)) : BigInteger.ZERO;
    }
}
