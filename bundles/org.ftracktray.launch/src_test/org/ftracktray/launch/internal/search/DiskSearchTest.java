// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.ftracktray.launch.internal.configuration.LaunchConfiguration.SearchPath;
import org.ftracktray.launch.internal.document.Node.Position;
import org.ftracktray.launch.internal.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSearchTest {

    @TempDir
    Path root;

    private final DiskSearch search = new DiskSearch(new LocalDisk(), Platform.current(Map.of()), 1000,
            SearchProgress.unobserved(() -> false));

    @Test
    void findsEachVersionBelowAPrefixOfAnyDepth() throws IOException {
        program("apps/autodesk/maya2023/bin/maya");
        program("apps/autodesk/maya2024/bin/maya");
        program("apps/autodesk/maya2024/bin/mayapy");
        assertEquals(List.of("2023", "2024"),
                versions(path(root + "/apps", List.of("autodesk"), "maya.+", "bin", "maya")));
    }

    @Test
    void matchesTheWholeNameOfEachPart() throws IOException {
        program("maya2024/bin/mayapy");
        program("notmaya2024/bin/maya");
        assertEquals(List.of(), search.find(path(root.toString(), List.of(), "maya\\d+", "bin", "maya")));
    }

    @Test
    void matchesTheBeginningOfEachPartInFilesOfConnect() throws IOException {
        program("autodesk2/maya2024.3/bin/mayapy");
        program("notautodesk/maya2024/bin/maya");
        assertEquals(List.of("2024"),
                versions(ofConnect(path(root.toString(), List.of("autodesk"), "maya\\d+", "bin", "maya"))));
    }

    @Test
    void aDollarSignEndsTheNameInFilesOfConnect() throws IOException {
        program("maya2024/bin/mayapy");
        assertEquals(List.of(),
                versions(ofConnect(path(root.toString(), List.of(), "maya\\d+", "bin", "maya$"))));
    }

    @Test
    void remembersNamesOfWhichOnlyTheBeginningFits() throws IOException {
        program("hfs19.5/bin/houdini");
        assertEquals(List.of(), versions(path(root.toString(), List.of(), "hfs*", "bin", "houdini")));
        assertEquals(List.of(new DiskSearch.NearMiss("hfs*", "hfs19.5")), search.nearMisses());
    }

    @Test
    void findsNamesInBothNormalFormsOfUnicode() throws IOException {
        for (Form disk : List.of(Form.NFC, Form.NFD)) {
            program(Normalizer.normalize("Überblick/Büro maya2024/mäya" + disk, disk));
            for (Form written : List.of(Form.NFC, Form.NFD)) {
                String folder = Normalizer.normalize(root + "/Überblick", written);
                String expression = Normalizer.normalize("Büro maya\\d+", written);
                assertEquals(List.of("2024"), versions(path(folder, List.of(), expression,
                        Normalizer.normalize("mäya" + disk, written))), disk + " found by " + written);
                assertEquals(List.of("2024"), versions(ofConnect(path(folder, List.of(), expression,
                        Normalizer.normalize("m[ä]+ya" + disk, written)))), disk + " found by " + written);
            }
            delete(root.resolve(Normalizer.normalize("Überblick", disk)));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static SearchPath ofConnect(SearchPath path) {
        return new SearchPath(path.position(), path.field(), path.prefix(), path.expression(), path.versionExpression(),
                path.arguments(), Optional.empty());
    }

    @Test
    void aPrefixThatDoesNotExistFindsNothing() {
        assertEquals(List.of(), search.find(path(root + "/missing/drive", List.of(), "x")));
        assertEquals(List.of(), search.find(path("D:\\", List.of("Program Files"), "x")));
    }

    @Test
    void endsWhereLinksLeadInACircle() throws IOException {
        program("maya2024/bin/maya");
        Files.createSymbolicLink(root.resolve("maya2024/bin/again"), root);
        assertEquals(1, search.find(path(root.toString(), List.of(), ".*", ".*", ".*")).size());
    }

    @Test
    void aLinkToTheSameProgramWithoutAVersionIsNotASecondApplication() throws IOException {
        program("maya2024/maya");
        Files.createSymbolicLink(root.resolve("maya"), root.resolve("maya2024"));
        assertEquals(List.of("2024"), versions(path(root.toString(), List.of(), "maya.*", "maya")));
    }

    @Test
    void linksThatTellDifferentVersionsAreDifferentApplications() throws IOException {
        program("start.sh");
        Files.createSymbolicLink(root.resolve("maya2023"), root.resolve("start.sh"));
        Files.createSymbolicLink(root.resolve("maya2024"), root.resolve("start.sh"));
        assertEquals(List.of("2023", "2024"), versions(path(root.toString(), List.of(), "maya\\d+")));
    }

    @Test
    void givesUpWhenThereAreTooManyNames() throws IOException {
        for (int i = 0; i < 30; i++) {
            program("p" + i);
        }
        DiskSearch small = new DiskSearch(new LocalDisk(), Platform.current(Map.of()), 20,
                SearchProgress.unobserved(() -> false));
        small.find(path(root.toString(), List.of(), "p\\d+"));
        assertTrue(small.gaveUp());
        search.find(path(root.toString(), List.of(), "p\\d+"));
        assertFalse(search.gaveUp());
    }

    @Test
    void endsEarlyWhenItIsCancelled() throws IOException {
        program("p1");
        assertEquals(List.of(),
                new DiskSearch(new LocalDisk(), Platform.current(Map.of()), 20, SearchProgress.unobserved(() -> true))
                        .find(path(root.toString(), List.of(), "p\\d+")));
    }

    private List<String> versions(SearchPath path) {
        return search.find(path).stream().map(found -> found.version().text()).toList();
    }

    private static SearchPath path(String first, List<String> prefix, String... expression) {
        List<String> whole = new java.util.ArrayList<>(List.of(first));
        whole.addAll(prefix);
        return new SearchPath(new Position("a.yaml", 1), "search_path.linux", whole, List.of(expression),
                Optional.of("maya(?P<version>\\d+)"), List.of(), Optional.of("timer"));
    }

    private void program(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        file.toFile().setExecutable(true);
    }
}
