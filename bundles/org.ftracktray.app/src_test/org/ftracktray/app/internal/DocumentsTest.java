// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

/** Every label, key, command, option, variable and picture that the documents name exists. */
class DocumentsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    /** What is bold or slanted and belongs to others, or is no label. */
    private static final Set<String> OF_OTHERS = Set.of("Actions", "AYON", "OpenPype", "Pype", "ftrack Connect",
            "3ds Max",
            "Extract to file", "Ftrack Tray", "Artists", "Administrators", "Technical directors", "Java developers",
            "Extensions", "AppIndicator and KStatusNotifierItem Support");
    /** Options of apt, dnf, jar, javac, find and Eclipse. */
    private static final Set<String> OPTIONS_OF_OTHERS = Set.of("--allow-downgrades", "--create", "--file",
            "--manifest",
            "--product", "--release");
    private static final Pattern EMPHASIS = Pattern
            .compile("\\*\\*([^*\n]+)\\*\\*|(?<![*\\w])\\*([^* \n][^*\n]*)\\*(?!\\*)");
    private static final Pattern KEY = Pattern.compile("F\\d+|Esc|Enter|(Ctrl|Alt)\\+.+");
    private static final Pattern PROGRAM = Pattern
            .compile("(?:^|[`(| ])(?:\\./run|(?:\\./)?ftrack-tray)((?: (?:<[^>]*>|\"[^\"]*\"|[^`|\\s)]+))*)",
                    Pattern.MULTILINE);

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    /** Without code, each paragraph a line, and the labels in bold questions on their own. */
    private static String prose(String file) throws IOException {
        return text(file).replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "")
                .replaceAll("\\*\\*(\u2026[^*]*)\\*([^*]+)\\*([^*]*)\\*\\*", "$1*$2*$3")
                .replaceAll("(?<=[\\w,;.:?!)*\u2019\u2026])\n(?=[\\w(*\u2026])", " ");
    }

    private static String plain(String label) {
        return label.replace("&&", "\0").replace("&", "").replace('\0', '&').replace('\u2019', '\'')
                .replaceAll("\\{\\d\\}", "\u2026").replaceAll("[\u2026:.?!,]+$", "").strip();
    }

    private static Set<String> labels() throws IOException {
        Set<String> labels = new HashSet<>();
        for (String file : List.of("bundles/org.ftracktray.ui/src/org/ftracktray/ui/internal/messages.properties",
                "bundles/org.ftracktray.app/OSGI-INF/l10n/bundle.properties")) {
            Properties properties = new Properties();
            properties.load(new StringReader(text(file)));
            properties.values().forEach(value -> labels.add(plain(value.toString())));
        }
        Pattern title = Pattern.compile("String title\\(\\) \\{\\s*return \"([^\"]+)\"");
        try (Stream<Path> sources = Files.walk(ROOT.resolve("bundles"))) {
            for (Path source : sources.filter(each -> each.toString().endsWith("Check.java")).toList()) {
                title.matcher(Files.readString(source)).results().forEach(found -> labels.add(plain(found.group(1))));
            }
        }
        return labels;
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/artist.md", "docs/admin.md", "docs/extending.md", "docs/desktops.md"})
    void everyLabelIsInTheWindow(String document) throws IOException {
        Set<String> labels = labels();
        Set<String> unknown = new TreeSet<>(emphasised(document).filter(words -> !KEY.matcher(words).matches())
                .filter(words -> !words.startsWith("\u2026")) // a question of the reader
                .filter(words -> !words.endsWith(".")) // the heading of a paragraph
                .map(DocumentsTest::plain).filter(words -> !labels.contains(words) && !OF_OTHERS.contains(words))
                .toList());
        assertEquals(Set.of(), unknown);
    }

    private static Stream<String> emphasised(String document) throws IOException {
        return EMPHASIS.matcher(prose(document)).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(words -> Stream.of(words.split(" \u203a "))); // a way through menus
    }

    @Test
    void theGuideForArtistsNamesMoreThanAFewLabels() throws IOException {
        assertTrue(emphasised("docs/artist.md").distinct().count() > 25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/artist.md", "docs/admin.md", "docs/extending.md"})
    void everyKeyDoesSomething(String document) throws IOException {
        Set<String> bound = Pattern.compile("keySequence=\"([^\"]+)\"")
                .matcher(text("bundles/org.ftracktray.app/Application.e4xmi")).results()
                .map(found -> found.group(1).replace("M1+", "Ctrl+").replace("M2+", "Shift+"))
                .collect(Collectors.toSet());
        assertTrue(bound.contains("F5"), bound.toString());
        emphasised(document).filter(words -> words.matches("F\\d+|Ctrl\\+.+"))
                .filter(words -> !words.matches("F10|Ctrl\\+[CVX]")) // the platform's own

                .forEach(key -> assertTrue(bound.contains(key), key));
    }

    private static CommandLine program() {
        return new FtrackTrayCommand(null, new RunningCommand()).commandLine();
    }

    private static Set<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream().flatMap(option -> Stream.of(option.names()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/artist.md", "docs/admin.md", "docs/extending.md", "docs/sandbox.md",
            "docs/desktops.md", "docs/performance.md", "docs/packaging.md"})
    void everyCommandAndItsOptionsExist(String document) throws IOException {
        CommandLine program = program();
        // on several lines of a shell
        String text = text(document).replace("\\\n", " ");
        for (MatchResult line : PROGRAM.matcher(text).results().toList()) {
            List<String> words = Stream.of(line.group(1).strip().replace("[", "").replace("]", "").split("\\s+"))
                    .filter(word -> !word.isEmpty()).toList();
            if (words.isEmpty() || words.getFirst().equals("demo")) {
                continue;
            }
            String first = words.getFirst();
            CommandLine command = program.getSubcommands().getOrDefault(first, program);
            assertTrue(command != program || !first.matches("[a-z-]{3,}") || first.startsWith("-"),
                    () -> document + " names no command of ours: " + line.group());
            Set<String> known = options(command);
            words.stream().map(word -> word.replaceAll("[,;.:]+$", "")).filter(word -> word.matches("--[a-z-]+"))
                    .forEach(option -> assertTrue(known.contains(option), document + ": " + line.group().strip()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/artist.md", "docs/admin.md", "docs/extending.md", "docs/sandbox.md"})
    void everyLongOptionIsOneOfTheProductOrOfAKnownProgram(String document) throws IOException {
        CommandLine program = program();
        Set<String> known = new HashSet<>(options(program));
        program.getSubcommands().values().forEach(command -> known.addAll(options(command)));
        known.addAll(OPTIONS_OF_OTHERS);
        Pattern.compile("(?<![\\w-])--[a-z][a-z-]+").matcher(text(document)).results().map(MatchResult::group)
                .forEach(option -> assertTrue(known.contains(option), option));
    }

    @Test
    void everyCommandIsInTheGuideForAdministrators() throws IOException {
        String guide = text("docs/admin.md");
        program().getSubcommands().forEach((name, command) -> assertTrue(
                command.getCommandSpec().usageMessage().hidden() || guide.contains("| `" + name + " "), name));
    }

    /** What is compiled, and the scripts. */
    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        FileVisitor<Path> reader = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return Set.of("target", "src_test", "icons").contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                sources.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                return FileVisitResult.CONTINUE;
            }
        };
        for (String root : List.of("bundles", "product", "releng", "run", "package")) {
            Files.walkFileTree(ROOT.resolve(root), reader);
        }
        return sources.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/artist.md", "docs/admin.md", "docs/extending.md", "docs/sandbox.md",
            "docs/packaging.md"})
    void everyVariableAndPropertyIsReadSomewhere(String document) throws IOException {
        String sources = sources();
        Set<String> unread = Pattern.compile("FTRACKTRAY_[A-Z_]*[A-Z]|(?<=-D)ftracktray\\.\\w+").matcher(text(document))
                .results().map(MatchResult::group).filter(name -> !sources.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unread);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/artist.md", "docs/admin.md", "docs/extending.md", "docs/sandbox.md",
            "docs/desktops.md"})
    void everyPictureAndDocumentThatIsLinkedIsThere(String document) throws IOException {
        Path folder = ROOT.resolve(document).getParent();
        Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)").matcher(text(document).replaceAll("(?s)```.*?```", ""))
                .results().map(found -> found.group(1))
                .forEach(link -> assertTrue(Files.exists(folder.resolve(link)), link));
    }
}
