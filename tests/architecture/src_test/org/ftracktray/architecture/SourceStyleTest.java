// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md says of the sources of all bundles, as far as a line shows it. */
class SourceStyleTest {
    private static final Pattern VAR = Pattern
            .compile("^\\s*(for \\(|try \\()?(final )?var \\w+ *[=:;].*|.*[(,] *var \\w+[,)].*");
    private static final Pattern ECLIPSE_LOG = Pattern.compile("import org\\.eclipse\\.core\\.runtime\\.ILog;");
    private static final Pattern SYSTEM_LOG = Pattern.compile(".*System\\.getLogger\\(.*");
    private static final Pattern OTHER_LOG = Pattern
            .compile("import (java\\.util\\.logging\\.|org\\.slf4j\\.|org\\.osgi\\.service\\.log\\.).*");
    /** These run without Eclipse, too. */
    private static final Set<String> PLAIN = Set.of("client", "desktop", "sandbox");
    /** The one hands on what plain Java logs, the other tells Jetty how much to log. */
    private static final Set<String> BRIDGES = Set.of("ClientLog.java", "StudioServer.java");

    @Test
    void typesOfLocalVariablesAreWrittenOut() throws IOException {
        assertEquals(List.of(), lines(VAR, bundle -> true));
    }

    @Test
    void whatRunsOnEclipseLogsToItsLogAndTheRestAsJavaItself() throws IOException {
        assertEquals(List.of(), lines(ECLIPSE_LOG, PLAIN::contains));
        assertEquals(List.of(), lines(SYSTEM_LOG, bundle -> !PLAIN.contains(bundle)));
        assertFalse(lines(ECLIPSE_LOG, bundle -> true).isEmpty());
        assertFalse(lines(SYSTEM_LOG, bundle -> true).isEmpty());
    }

    @Test
    void nobodyLogsInAnotherWay() throws IOException {
        assertEquals(List.of(),
                lines(OTHER_LOG, bundle -> true).stream().filter(line -> BRIDGES.stream().noneMatch(line::contains))
                        .toList());
    }

    /** File and line of what fits, in the bundles with these short names. */
    private static List<String> lines(Pattern pattern, Predicate<String> which) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path bundle : Bundles.folders()) {
            if (which.test(Bundles.shortName(bundle)) && Files.isDirectory(bundle.resolve("src"))) {
                try (Stream<Path> sources = Files.walk(bundle.resolve("src"))) {
                    for (Path source : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                        Files.readAllLines(source).stream().filter(line -> pattern.matcher(line).matches())
                                .forEach(line -> found.add(source.getFileName() + ": " + line.strip()));
                    }
                }
            }
        }
        return found;
    }
}
