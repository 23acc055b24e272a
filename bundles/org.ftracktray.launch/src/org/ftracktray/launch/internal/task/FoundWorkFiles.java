// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ftracktray.launch.WorkFile;

/** Finds the work files of a task by the pattern of their names. */
public final class FoundWorkFiles {

    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]+)\\}");
    private static final String VERSION = "version";

    /** Highest number first; of equal ones, as 1 and 001, the later in the alphabet. */
    private static final Comparator<WorkFile> NEWEST_FIRST = Comparator
            .comparing((WorkFile file) -> new BigInteger("0" + file.version()))
            .thenComparing(WorkFile::path).reversed();

    private FoundWorkFiles() {}

    /** The files, the newest version first; none when the folder cannot be read. */
    public static List<WorkFile> in(Path folder, String namePattern, Map<String, String> facts) {
        Pattern pattern = compile(namePattern, facts);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).flatMap(file -> workFile(pattern, file).stream())
                    .sorted(NEWEST_FIRST).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<WorkFile> workFile(Pattern pattern, Path file) {
        Matcher matcher = pattern.matcher(file.getFileName().toString());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String version = matcher.groupCount() > 0 ? matcher.group(1) : "";
        return Optional.of(new WorkFile(file, version, Instant.ofEpochMilli(file.toFile().lastModified())));
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
                expression.append(Pattern.quote(fact == null ? matcher.group() : part(fact)));
            }
        }
        return Pattern.compile(expression.append(Pattern.quote(namePattern.substring(end))).toString());
    }

    /** The levels of a hierarchy are one word in a name. */
    private static String part(String fact) {
        return fact.isEmpty() ? "_" : FolderName.joined(fact.replaceAll("[/\\\\]+", "_"));
    }
}
