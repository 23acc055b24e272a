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
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ftracktray.launch.WorkFile;
import org.ftracktray.launch.internal.expression.ExpressionLimitException;
import org.ftracktray.launch.internal.expression.MatchLimit;
import org.ftracktray.launch.internal.text.NormalForm;

/** Finds the work files of a task by the pattern of their names. */
public final class FoundWorkFiles {

    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]+)\\}");
    private static final String VERSION = "version";

    /** Highest number first; of equal ones, as 1 and 001, the later in the alphabet. */
    private static final Comparator<WorkFile> NEWEST_FIRST = Comparator
            .comparing((WorkFile file) -> new BigInteger("0" + file.version()))
            .thenComparing(WorkFile::path).reversed();

    private FoundWorkFiles() {}

    /**
     * The files, the newest version first; none when the folder cannot be read.
     *
     * @throws IllegalStateException
     *             when the pattern can match a name in too many ways, as many versions side by side do
     */
    public static List<WorkFile> in(Path folder, String namePattern, Map<String, String> facts) {
        Pattern pattern = compile(namePattern, facts);
        MatchLimit limit = new MatchLimit(() -> false);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).flatMap(file -> workFile(pattern, limit, file).stream())
                    .sorted(NEWEST_FIRST).toList();
        } catch (IOException e) {
            return List.of();
        } catch (ExpressionLimitException e) {
            throw new IllegalStateException(
                    "The pattern \"" + namePattern + "\" of the work files cannot be used. " + e.getMessage(), e);
        }
    }

    private static Optional<WorkFile> workFile(Pattern pattern, MatchLimit limit, Path file) {
        AtomicReference<String> version = new AtomicReference<>();
        limit.apply(pattern, NormalForm.of(file.getFileName().toString()), matcher -> {
            if (matcher.matches()) {
                version.set(matcher.groupCount() > 0 ? matcher.group(1) : "");
            }
            return true;
        });
        return Optional.ofNullable(version.get()).map(
                found -> new WorkFile(file, found, Instant.ofEpochMilli(file.toFile().lastModified())));
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
                expression.append(Pattern.quote(fact == null ? matcher.group() : part(NormalForm.of(fact))));
            }
        }
        return Pattern
                .compile(NormalForm.of(expression.append(Pattern.quote(namePattern.substring(end))).toString()));
    }

    /** The levels of a hierarchy are one word in a name. */
    private static String part(String fact) {
        return fact.isEmpty() ? "_" : FolderName.joined(fact.replaceAll("[/\\\\]+", "_"));
    }
}
