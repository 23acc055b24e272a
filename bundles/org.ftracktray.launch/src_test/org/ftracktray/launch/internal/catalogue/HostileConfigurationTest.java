// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.ConfigurationFolders;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.search.SearchProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad file, entry or expression costs a message with file and line, and nothing else. */
@Timeout(value = 180, threadMode = SEPARATE_THREAD)
class HostileConfigurationTest {

    @TempDir
    Path root;

    private final Problems problems = new Problems();

    @BeforeEach
    void aGoodApplication() throws IOException {
        write("good.yaml",
                "identifier: a\napplicationIdentifier: good\nlabel: Good\nexecutables: {linux: [/bin/sh]}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+\\1b", "(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)b", "(.*)*(.*)*(.*)*\\1x",
            "a{1,2000000000}", "(?:|){60}x"})
    void anExpressionThatCostsTooMuchIsNamedWithItsPlace(String expression) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("opt")).resolve("a".repeat(200)), "");
        write("bad.yaml", """
                identifier: bad
                applicationIdentifier: bad
                label: Bad
                search_path:
                  linux:
                    - prefix: ['%s']
                      expression: ['%s']
                """.formatted(root.resolve("opt"), expression));
        ConfigurationProblem problem = scannedWith("bad.yaml");
        assertTrue(problem.line() >= 6, problem.toString());
        assertTrue(problem.field().startsWith("search_path.linux"), problem.toString());
        assertTrue(problem.message().contains("\"" + expression + "\""), problem.toString());
    }

    @Test
    void anExpressionForVersionsThatCostsTooMuchIsNamed() throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("opt")).resolve("a".repeat(200)), "");
        write("bad.yaml", """
                identifier: bad
                applicationIdentifier: bad
                label: Bad
                search_path:
                  linux: {prefix: ['%s'], expression: ['a+'], version_expression: '(a+)+\\1b'}
                """.formatted(root.resolve("opt")));
        assertTrue(scannedWith("bad.yaml").message().contains("(a+)+"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_200, 2_000, 20_000})
    void aLongExpressionIsReported(int letters) throws IOException {
        write("bad.yaml", "identifier: b\napplicationIdentifier: b\nlabel: B\nsearch_path:\n  linux: {prefix: [/], "
                + "expression: [" + "a".repeat(letters) + "]}\n");
        ConfigurationProblem problem = scannedWith("bad.yaml");
        assertTrue(problem.message().length() < 600, problem.message());
    }

    @Test
    void aSparseFileOfThreeGigabytesIsNotRead() throws IOException {
        for (String name : List.of("bad.json", "bad.yaml", "bad.toml")) {
            try (RandomAccessFile file = new RandomAccessFile(root.resolve(name).toFile(), "rw")) {
                file.writeBytes("{\"applicationIdentifier\": \"a\"");
                file.setLength(3_000_000_000L);
            }
        }
        assertTrue(scannedWith("bad.json").message().contains("larger than a megabyte"));
    }

    @Test
    void pipesDevicesLoopsAndFoldersAreNotRead() throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", root.resolve("pipe.yaml").toString()).start().waitFor());
        Files.createSymbolicLink(root.resolve("zero.yaml"), Path.of("/dev/zero"));
        Files.createSymbolicLink(root.resolve("loop.yaml"), root.resolve("loop.yaml"));
        Files.createSymbolicLink(root.resolve("here"), root);
        Files.createSymbolicLink(root.resolve("nowhere.yaml"), root.resolve("missing"));
        Files.createDirectories(root.resolve("folder.yaml"));
        assertTrue(scannedWith("pipe.yaml").message().contains("pipe"));
    }

    @Test
    void aPipeInsteadOfAFolderIsReported() throws Exception {
        Path pipe = root.resolve("pipe");
        assertTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(60, TimeUnit.SECONDS));
        ConfigurationFolders.files(List.of(pipe, Path.of("/dev/zero")), problems);
        assertEquals(2, problems.all().size());
        assertTrue(problems.all().getFirst().message().contains("neither a folder nor a file"));
    }

    @Test
    void filesBeyondTheLimitAreTold() throws IOException {
        Path many = Files.createDirectories(root.resolve("many"));
        for (int i = 0; i < 5_100; i++) {
            Files.writeString(many.resolve(i + ".json"), "{\"type\": \"other\"}");
        }
        var files = ConfigurationFolders.files(List.of(many), problems);
        assertEquals(5_000, files.size());
        assertTrue(problems.all().getFirst().message().contains("more than 5,000 files"));
    }

    @Test
    void tenThousandBrokenEntriesAreAFewProblems() throws IOException {
        write("bad.yaml", "- {identifier: b}\n".repeat(10_000));
        scannedWith("bad.yaml");
        List<ConfigurationProblem> all = problems.all().stream().filter(each -> each.file().endsWith("bad.yaml"))
                .toList();
        assertEquals(21, all.size());
        assertEquals("There are 29,980 more problems in this file.", all.getLast().message());
    }

    @Test
    void aFieldWithAnEnormousNameOrValueIsAShortMessage() throws IOException {
        write("bad.yaml", "identifier: b\napplicationIdentifier: b\nlabel: B\nexecutables: {linux: [/b]}\n\""
                + "k".repeat(400_000) + "\": 1\nmost_running: " + "9".repeat(300_000) + "\nvariant: \""
                + ".".repeat(100_000) + "x\"\n");
        scannedWith("bad.yaml");
        assertTrue(problems.all().stream().allMatch(each -> each.toString().length() < 2_500));
    }

    @Test
    void referencesThatMultiplyAreReported() throws IOException {
        write("bad.yaml", "identifier: b\napplicationIdentifier: b\nlabel: \"" + "{env.LONG}".repeat(50_000)
                + "\"\nexecutables: {linux: [/b]}\n");
        assertEquals("label", scannedWith("bad.yaml").field());
    }

    @Test
    void manyFilesOfOneNameAreMergedInLittleTime() throws IOException {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            entries.append("- {name: same, identifier: a, label: A, k").append(i).append(": 1}\n");
        }
        write("bad.yaml", entries.toString());
        scannedWith("bad.yaml");
    }

    private ConfigurationProblem scannedWith(String file) {
        Catalogue catalogue = CatalogueScan.scan(ConfigurationFolders.files(List.of(root), problems), List.of(),
                TestWorkstation.with(Map.of("LONG", "x".repeat(100_000))), problems,
                SearchProgress.unobserved(() -> false));
        assertTrue(catalogue.find("good").isPresent());
        return catalogue.problems().stream().filter(each -> each.file().endsWith(file)).findFirst().orElseThrow();
    }

    private void write(String name, String content) throws IOException {
        Files.write(root.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }
}
