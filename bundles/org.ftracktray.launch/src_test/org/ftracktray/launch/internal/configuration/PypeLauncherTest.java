// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ftracktray.launch.ApplicationOptions.Profile;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.NamedExecutable;
import org.junit.jupiter.api.Test;

class PypeLauncherTest {

    private final Problems problems = new Problems();

    @Test
    void readsALauncherWhoseFileNamesIt() {
        LaunchConfiguration maya = read("maya_2018.toml", """
                application_dir = "maya"
                executable = "maya2018"
                schema = "avalon-core:application-1.0"
                label = "Autodesk Maya"
                ftrack_label = "Maya"
                ftrack_icon = '{}/app_icons/maya.png'
                icon = "main_monkey"
                description = "Modelling"
                preactions = ["start.timer"]

                [environment]
                MAYA_DISABLE_CER = "1"
                PYTHONPATH = ["{PYPE_SETUP}/maya", "{PYTHONPATH}"]
                """).getFirst();
        assertEquals("maya_2018", maya.applicationIdentifier());
        assertEquals("launch-maya", maya.actionIdentifier());
        assertEquals("Maya", maya.label());
        assertEquals("2018", maya.variant());
        assertEquals(Optional.of("maya"), maya.icon());
        assertEquals(List.of("/studio/launchers/linux/maya2018", "maya2018"),
                maya.executables().get("linux").stream().map(NamedExecutable::path).toList());
        assertEquals("/studio/launchers/windows/maya2018", maya.executables().get("windows").getFirst().path());
        assertEquals(Set.of(Profile.CONNECT, Profile.AVALON), maya.options().profiles());
        assertTrue(maya.options().followUp().timer());
        assertEquals(List.of("MAYA_DISABLE_CER", "PYTHONPATH"),
                maya.options().environment().stream().map(EnvironmentChange::name).toList());
        assertEquals("/studio/launchers/maya_2018.toml:13", maya.options().environment().getLast().origin());
        assertEquals(List.of(), problems.all());
    }

    @Test
    void theVariantOfTheFileCounts() {
        assertEquals("2018 beta", read("maya_2018.toml", """
                executable = "/opt/maya"
                label_variant = "2018 beta"
                """).getFirst().variant());
        assertEquals("", read("djvview.toml", "executable = \"/opt/djv\"").getFirst().variant());
    }

    @Test
    void anAbsolutePathIsTakenAsItIs() {
        LaunchConfiguration djv = read("djv.toml", "executable = \"/opt/djv\"").getFirst();
        assertEquals(List.of("/opt/djv"),
                djv.executables().get("linux").stream().map(NamedExecutable::path).toList());
    }

    @Test
    void aMistakeIsReportedWithFileLineAndField() {
        read("maya_2018.toml", """
                label = "Maya"
                ftrack_label = "Maya"

                launch_hook = "pype/hooks/maya.py/MayaHook"
                """);
        assertEquals(List.of("4 launch_hook", "1 executable"), places());
    }

    @Test
    void whatHasNoEffectHereIsSaid() {
        read("maya_2018.toml", """
                executable = "maya"
                default_dirs = ["scenes"]
                exectuable = "typo"

                [copy]
                "a.mel" = "b.mel"
                """);
        assertEquals(Set.of("3 exectuable", "2 default_dirs", "5 copy"), Set.copyOf(places()));
        assertTrue(problems.all().stream().anyMatch(problem -> problem.remedy().contains("\"executable\"")));
    }

    @Test
    void aFileThatIsNotTomlSaysWhere() {
        read("maya_2018.toml", "executable = \"maya\"\nlabel = \n");
        ConfigurationProblem problem = problems.all().getFirst();
        assertEquals(2, problem.line());
        assertTrue(problem.message().contains("TOML"), problem.message());
    }

    @Test
    void settingsOfOtherProgramsArePassedOver() {
        assertEquals(List.of(), read("pyproject.toml", "[project]\nname = \"connect-plugin\"\n"));
        assertEquals(List.of(), problems.all());
    }

    @Test
    void ourOwnFormatMayBeWrittenInToml() {
        LaunchConfiguration own = read("viewer.toml", """
                type = "launch_config"
                identifier = "launch-viewer"
                applicationIdentifier = "viewer_{variant}"
                label = "Viewer"
                [executables]
                linux = ["/opt/viewer"]
                """).getFirst();
        assertEquals("Viewer", own.label());
        assertEquals(List.of(), problems.all());
    }

    private List<String> places() {
        return problems.all().stream().map(problem -> problem.line() + " " + problem.field()).toList();
    }

    private List<LaunchConfiguration> read(String name, String content) {
        ConfigurationFile file = new ConfigurationFile("/studio/launchers/" + name, Path.of("/studio/launchers"),
                () -> content.getBytes(StandardCharsets.UTF_8));
        return ConfigurationReading.read(List.of(file), TestWorkstation.with(Map.of("PYPE_SETUP", "/pype")), problems)
                .applications();
    }
}
