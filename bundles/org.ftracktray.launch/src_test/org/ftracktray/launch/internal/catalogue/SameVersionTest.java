// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.ConfigurationFolders;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.search.SearchProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two installations are never taken for one, and none is left out without a line that says why. */
class SameVersionTest {

    private static final String FILE = """
            type: launch_config
            identifier: launch-maya
            applicationIdentifier: maya_{variant}
            label: Maya
            %s
            search_path:
              linux:
                prefix: ["%s"]
                expression: [%s]
                version_expression: "maya(?P<version>\\\\d[\\\\d.v]*)"
            """;

    @TempDir
    Path root;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(root.resolve("files"));
        Files.createDirectories(root.resolve("opt"));
    }

    @Test
    void whatLiesBesideTheProgramIsLeftOutWithALine() throws IOException {
        program("maya2024/bin/maya", "maya2024/bin/mayapy", "maya2024/bin/maya.orig", "maya2024/bin/maya2");
        file("maya.yaml", "icon: maya", "maya.+, bin, maya");
        Catalogue catalogue = scan();
        assertEquals(List.of("maya_2024 bin/maya"), programs(catalogue));
        String problem = catalogue.problems().getFirst().toString();
        assertEquals(1, catalogue.problems().size());
        assertTrue(problem.contains("maya.yaml:8 (search_path.linux.expression)"), problem);
        assertTrue(problem.contains("\"maya2\", \"mayapy\", \"maya.orig\" in bin fit"), problem);
    }

    @Test
    void anotherProgramStandsInWhereTheNameItselfIsNotThere() throws IOException {
        program("maya2024/bin/mayapy");
        file("maya.yaml", "icon: maya", "maya.+, bin, maya");
        assertEquals(List.of("maya_2024 bin/mayapy"), programs(scan()));
    }

    @Test
    void versionsInOneFolderAreNotTakenForCopies() throws IOException {
        program("bin/maya2023", "bin/maya2024", "bin/maya2024.2");
        file("maya.yaml", "icon: maya", "bin, maya");
        assertEquals(List.of("maya_2024.2 bin/maya2024.2", "maya_2024 bin/maya2024", "maya_2023 bin/maya2023"),
                programs(scan()));
    }

    @Test
    void installationsOfOneVersionKeepAnEntryEach() throws IOException {
        program("maya2024/bin/maya", "maya2024-py39/bin/maya", "other/maya2024/bin/maya");
        file("maya.yaml", "icon: maya", "maya.+, bin, maya");
        Catalogue catalogue = scan();
        assertEquals(List.of("2024 (maya2024)", "2024 (maya2024-py39)"),
                catalogue.applications().stream().map(Application::variant).toList());
        assertEquals(List.of(), catalogue.problems());
        for (Application application : catalogue.applications()) {
            assertNull(TestWorkstation.situation(TestWorkstation.task("maya_2024")).withoutApplication(application));
        }
        assertEquals("maya_2024", catalogue.applications().getFirst().identifier());
    }

    @Test
    void installationsWithoutAVersionAreToldApartByTheirFolders() throws IOException {
        program("maya-current/bin/maya", "mayaIO/bin/maya");
        file("maya.yaml", "icon: maya", "maya.+, bin, maya$");
        Catalogue catalogue = scan();
        assertEquals(List.of("maya", "maya_mayaIO"),
                catalogue.applications().stream().map(Application::identifier).sorted().toList());
        assertEquals(List.of("maya-current", "mayaIO"),
                catalogue.applications().stream().map(Application::variant).sorted().toList());
        assertEquals("maya", catalogue.find("maya_0 [framework]").orElseThrow().application().identifier());
    }

    @Test
    void twoFilesOfConnectForOneProgramBecomeOneEntryWithBothNames() throws IOException {
        program("maya2024/bin/maya");
        file("a.yaml", "integrations: {legacy: [x]}", "maya.+, bin, maya");
        file("b.yaml", "integrations: {pipeline: [x]}", "maya.+, bin, maya");
        Catalogue catalogue = scan();
        assertEquals(List.of("maya_2024 bin/maya"), programs(catalogue));
        assertEquals(1, catalogue.problems().size());
        assertTrue(catalogue.problems().getFirst().message()
                .contains("\"maya_2024 [legacy]\" and \"maya_2024 [pipeline]\""));
        for (String name : List.of("maya_2024 [legacy]", "maya_2024 [pipeline]", "MAYA_2024")) {
            assertTrue(catalogue.find(name).isPresent(), name);
        }
    }

    @Test
    void twoFilesOfConnectForDifferentProgramsKeepBoth() throws IOException {
        program("maya2024/bin/maya", "maya2024/bin/other");
        file("a.yaml", "integrations: {legacy: [x]}", "maya.+, bin, maya");
        file("b.yaml", "integrations: {pipeline: [x]}", "maya.+, bin, other");
        Catalogue catalogue = scan();
        assertEquals(List.of("maya_2024 [legacy] bin/maya", "maya_2024 [pipeline] bin/other"), programs(catalogue));
        assertEquals(List.of(), catalogue.problems());
        assertTrue(catalogue.applications().stream().allMatch(each -> each.isCalled("maya_2024")));
    }

    @Test
    void olderNamesOfAVersionAreUnderstood() throws IOException {
        program("maya14.0v5/bin/maya");
        file("maya.yaml", "integrations: {framework: [x]}", "maya.+, bin, maya");
        Catalogue catalogue = scan();
        Application maya = catalogue.applications().getFirst();
        assertEquals("maya_14.0.5", maya.identifier());
        for (String name : List.of("maya_14.0v5", "Maya_14.0V5", "maya_14.0.5 [framework]", "maya_14.0v5 [framework]",
                "maya/14.0v5")) {
            assertNull(TestWorkstation.situation(TestWorkstation.task(name)).withoutApplication(maya), name);
        }
        assertEquals(maya, catalogue.find("maya_14.0v5").orElseThrow().application());
        assertEquals(maya, catalogue.find("maya_14*").orElseThrow().application());
        assertTrue(catalogue.find("maya_15*").isEmpty());
    }

    @Test
    void aFieldOfOurOwnMakesExpressionsMatchWholeNames() throws IOException {
        program("maya2024/bin/mayapy");
        file("maya.yaml", "timer: true", "maya, bin, mayapy");
        Catalogue catalogue = scan();
        assertTrue(!catalogue.applications().getFirst().availability().installed());
        String problem = catalogue.problems().getFirst().toString();
        assertTrue(problem.contains("\"maya\" matches only the beginning of \"maya2024\""), problem);
        assertTrue(problem.contains("\"timer\"") && problem.contains("match: beginning"), problem);
    }

    @Test
    void whatMustMatchCanBeSaid() throws IOException {
        program("maya2024/bin/mayapy");
        file("maya.yaml", "timer: true", "\"maya.+\", bin, maya]\n    match: beginning\n    launch_arguments: [");
        assertEquals(List.of("maya_2024 bin/mayapy"), programs(scan()));
    }

    @Test
    void aFieldOfOurOwnInAnotherFileChangesNothing() throws IOException {
        program("maya2024/bin/mayapy");
        file("maya.yaml", "name: maya", "maya, bin, maya");
        Files.writeString(root.resolve("files/more.yaml"), "name: maya\ntimer: true\n");
        Catalogue catalogue = scan();
        assertEquals(List.of("maya_2024 bin/mayapy"), programs(catalogue));
        assertTrue(catalogue.applications().getFirst().options().followUp().timer());
    }

    @Test
    void aSearchFindsWhatIsNamedOutrightOnlyOnce() throws IOException {
        program("maya2024/bin/maya", "maya2025/bin/maya");
        file("maya.yaml", "executables: {linux: [\"" + root + "/opt/maya2024/bin/maya\"]}", "maya.+, bin, maya");
        assertEquals(List.of("maya_2025 bin/maya", "maya_2024 bin/maya"), programs(scan()));
    }

    @Test
    void aProgramIsFoundInTheOtherNormalFormOfUnicode() throws IOException {
        program(Normalizer.normalize("Büro/größe", Normalizer.Form.NFD));
        Files.writeString(root.resolve("files/tool.yaml"), """
                identifier: a
                applicationIdentifier: tool
                label: Tool
                executables: {linux: ["%s/opt/Büro/größe"]}
                """.formatted(root));
        assertTrue(scan().applications().getFirst().availability().installed());
    }

    private List<String> programs(Catalogue catalogue) {
        return catalogue.applications().stream().map(each -> {
            Path program = each.executable();
            return each.identifier() + " " + program.getName(program.getNameCount() - 2) + "/" + program.getFileName();
        }).toList();
    }

    private void file(String name, String field, String expression) throws IOException {
        Files.writeString(root.resolve("files").resolve(name), FILE.formatted(field, root.resolve("opt"), expression));
    }

    private void program(String... paths) throws IOException {
        for (String path : paths) {
            Path file = root.resolve("opt").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\n");
            file.toFile().setExecutable(true);
        }
    }

    private Catalogue scan() {
        Problems problems = new Problems();
        return CatalogueScan.scan(ConfigurationFolders.files(List.of(root.resolve("files")), problems), List.of(),
                TestWorkstation.with(Map.of()), problems, SearchProgress.unobserved(() -> false));
    }
}
