// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.ConfigurationFolders;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.search.SearchProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueScanTest {

    @TempDir
    Path root;

    private final Problems problems = new Problems();

    @Test
    void listsEachInstalledVersionWithTheNewestFirst() throws IOException {
        program("opt/maya2023/maya");
        program("opt/maya2024/maya");
        configuration("""
                identifier: launch-maya
                applicationIdentifier: maya_{variant}
                label: Maya
                search_path:
                  linux: {prefix: ["%s/opt"], expression: ["maya\\\\d+", maya]}
                """.formatted(root));
        List<Application> applications = scan().applications();
        assertEquals(List.of("maya_2024", "maya_2023"), applications.stream().map(Application::identifier).toList());
        assertEquals("Maya 2024", applications.getFirst().title());
        assertTrue(applications.getFirst().availability().installed());
    }

    @Test
    void ofSeveralPathsForOneVersionTheFirstThatIsThereCounts() throws IOException {
        program("second");
        program("third");
        configuration("""
                identifier: a
                applicationIdentifier: tool_{variant}
                label: Tool
                variant: "1"
                executables: {linux: ["%1$s/first", "%1$s/second", "%1$s/third"]}
                """.formatted(root));
        List<Application> applications = scan().applications();
        assertEquals(1, applications.size());
        assertEquals(root.resolve("second"), applications.getFirst().executable());
    }

    @Test
    void keepsAnApplicationThatIsNotInstalledWithTheReason() throws IOException {
        configuration("""
                identifier: a
                applicationIdentifier: tool_1
                label: Tool
                executables: {linux: ["%s/missing/tool"]}
                """.formatted(root));
        Application tool = scan().applications().getFirst();
        assertFalse(tool.availability().installed());
        assertTrue(((Availability.NotInstalled) tool.availability()).problem().what().contains("does not exist"));
        assertEquals("Below " + root + " there is no missing.",
                ((Availability.NotInstalled) tool.availability()).problem().cause());
    }

    @Test
    void saysWhatASearchLookedFor() throws IOException {
        configuration("""
                identifier: a
                applicationIdentifier: maya_{variant}
                label: Maya
                search_path: {linux: {prefix: [/nowhere], expression: [maya]}}
                """);
        Application maya = scan().applications().getFirst();
        assertEquals("maya", maya.identifier());
        assertTrue(((Availability.NotInstalled) maya.availability()).problem().cause().contains("/nowhere, maya"));
    }

    @Test
    void saysWhenAnApplicationIsForOtherSystemsOnly() throws IOException {
        configuration("""
                identifier: a
                applicationIdentifier: tool
                label: Tool
                executables: {windows: ["C:/tool.exe"]}
                """);
        assertFalse(scan().applications().getFirst().availability().installed());
    }

    @Test
    void aLauncherThatFailsCostsOnlyItsOwnApplications() throws IOException {
        program("tool");
        configuration("""
                identifier: a
                applicationIdentifier: tool
                label: Tool
                executables: {linux: [ "%s/tool" ]}
                """.formatted(root));
        Launcher failing = () -> {
            throw new IllegalStateException("no licence server");
        };
        Catalogue catalogue = scan(new LauncherContribution(failing, "studio.bundle"));
        assertEquals(1, catalogue.applications().size());
        assertEquals("studio.bundle", catalogue.problems().getFirst().file());
        assertTrue(catalogue.problems().getFirst().message().contains("no licence server"));
    }

    @Test
    void ofTwoApplicationsWithTheSameIdentifierTheLaterCountsAndTheOtherIsReported() {
        Launcher launcher = () -> List.of(application("tool_1"), application("TOOL_1"));
        Catalogue catalogue = scan(new LauncherContribution(launcher, "studio.bundle"));
        assertEquals(1, catalogue.applications().size());
        assertTrue(catalogue.problems().getFirst().message().contains("defined again"));
        assertEquals("TOOL_1", catalogue.find("Tool_1").orElseThrow().application().identifier());
    }

    @Test
    void aMissingFolderIsReportedAndTheOthersAreRead() throws IOException {
        Path there = Files.createDirectory(root.resolve("there"));
        Files.writeString(there.resolve("a.yaml"), "identifier: a\napplicationIdentifier: a\nlabel: A\n"
                + "executables: {linux: [/bin/sh]}\n");
        var files = ConfigurationFolders.files(List.of(root.resolve("missing"), there), problems);
        assertEquals(1, files.size());
        assertEquals(root.resolve("missing").toString(), problems.all().getFirst().file());
    }

    private static Application application(String identifier) {
        return new Application(identifier, "launch", "Tool", "1", Optional.empty(), Optional.empty(),
                Path.of("/bin/sh"),
                List.of(), new Availability.Installed(), "studio.bundle");
    }

    private Catalogue scan(LauncherContribution... launchers) {
        var files = ConfigurationFolders.files(List.of(root), problems);
        return CatalogueScan.scan(files, List.of(launchers), TestWorkstation.with(Map.of()), problems,
                SearchProgress.unobserved(() -> false));
    }

    private void configuration(String yaml) throws IOException {
        Files.writeString(root.resolve("application.yaml"), yaml);
    }

    private void program(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        file.toFile().setExecutable(true);
    }
}
