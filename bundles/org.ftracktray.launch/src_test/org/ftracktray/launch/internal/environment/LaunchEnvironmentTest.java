// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.ApplicationOptions.Profile;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer.Level;
import org.ftracktray.launch.internal.document.Node.Position;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LaunchEnvironmentTest {

    private static final Position HERE = new Position("test", 1);
    private static final List<String> ANY = List.of();

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void tellsTheApplicationWhereItIs() throws Exception {
        Map<String, String> environment = environment(Map.of());
        assertEquals("https://studio.ftrackapp.com", environment.get("FTRACK_SERVER"));
        assertEquals("anna", environment.get("FTRACK_API_USER"));
        assertEquals(TestWorkstation.KEY, environment.get("FTRACK_API_KEY"));
        assertEquals(TestWorkstation.KEY, environment.get("FTRACK_APIKEY"));
        assertEquals("glass", environment.get("FTRACK_PROJECT"));
        assertEquals("project-1", environment.get("FTRACK_PROJECT_ID"));
        assertEquals("sq01/sh010", environment.get("FTRACK_HIERARCHY"));
        assertEquals("animation", environment.get("FTRACK_TASK"));
        assertEquals("task-1", environment.get("FTRACK_TASKID"));
        assertEquals("task-1", environment.get("FTRACK_CONTEXTID"));
        assertEquals("shot-1", environment.get("FTRACK_SHOTID"));
        assertEquals("/work", environment.get("FTRACK_WORKDIR"));
    }

    @Test
    void ownVariablesNeverLeak() throws Exception {
        Map<String, String> environment = environment(Map.of("JAVA_TOOL_OPTIONS", "-Xmx96m", "_JAVA_OPTIONS", "-Da=b",
                "FTRACKTRAY_ORIGINAL_LD_LIBRARY_PATH", "/artist/lib", "LD_LIBRARY_PATH", "/tray/lib",
                "FTRACKTRAY_HOME", "/x", "FTRACKTRAY_ORIGINAL_GDK_BACKEND", "", "GDK_BACKEND", "x11", "PATH", "/bin"));
        assertNull(environment.get("JAVA_TOOL_OPTIONS"));
        assertNull(environment.get("_JAVA_OPTIONS"));
        assertNull(environment.get("GDK_BACKEND"));
        assertEquals("/artist/lib", environment.get("LD_LIBRARY_PATH"));
        assertEquals("/bin", environment.get("PATH"));
        assertFalse(environment.keySet().stream().anyMatch(name -> name.startsWith("FTRACKTRAY")));
    }

    @Test
    void anInheritedKeyOfSomebodyElseIsReplaced() throws Exception {
        assertEquals(TestWorkstation.KEY, environment(Map.of("FTRACK_API_KEY", "other")).get("FTRACK_API_KEY"));
    }

    @Test
    void handsTheEventToConnectsIntegrations() throws Exception {
        JsonNode event = event(environment(Map.of()));
        assertEquals(json.readTree("""
                {"actionIdentifier": "launch", "applicationIdentifier": "maya_2024",
                 "selection": [{"entityId": "task-1", "entityType": "task"}],
                 "source": {"user": {"username": "anna"}}}"""), event);
    }

    @Test
    void ofAProjectThereIsNoTaskToTellAbout() throws Exception {
        Map<String, String> environment = of(new TaskContext("project-1", "Glass Harbour", "Project",
                Optional.empty(), Optional.empty(), TestWorkstation.task().project(), List.of(), Map.of("fps", "25")));
        assertEquals("project-1", environment.get("FTRACK_CONTEXTID"));
        assertEquals("project-1", environment.get("FTRACK_PROJECT_ID"));
        assertEquals("glass", environment.get("FTRACK_PROJECT"));
        assertEquals("", environment.get("FTRACK_HIERARCHY"));
        for (String name : List.of("FTRACK_TASK", "FTRACK_TASKID", "FTRACK_SHOTID")) {
            assertFalse(environment.containsKey(name), name);
        }
        assertEquals("[] of glass at 25", environment.get("WORDS"));
        assertEquals("", environment.get("AVALON_TASK"));
        assertEquals("", environment.get("AVALON_ASSET"));
        assertEquals("show", event(environment).at("/selection/0/entityType").asString());
    }

    @Test
    void aVersionIsWorkedOnWhereItIsPublished() throws Exception {
        TaskContext task = TestWorkstation.task();
        Map<String, String> environment = of(new TaskContext("version-1", "animation v007", "AssetVersion",
                Optional.empty(), Optional.empty(), task.project(), task.parents(), Map.of()));
        assertEquals("shot-1", environment.get("FTRACK_CONTEXTID"));
        assertEquals("shot-1", environment.get("FTRACK_SHOTID"));
        assertEquals("sq01/sh010", environment.get("FTRACK_HIERARCHY"));
        assertFalse(environment.containsKey("FTRACK_TASKID"));
        assertEquals("version-1", environment.get("FTRACK_SELECTION"));
        assertEquals("assetversion", event(environment).at("/selection/0/entityType").asString());
        assertEquals("sh010", environment.get("AVALON_ASSET"));
    }

    @Test
    void aShotIsTheShotItselfAndTheAsset() throws Exception {
        TaskContext task = TestWorkstation.task();
        Map<String, String> environment = of(new TaskContext("shot-2", "sh020", "Shot", Optional.empty(),
                Optional.empty(), task.project(), task.parents().subList(0, 1), Map.of()));
        assertEquals("shot-2", environment.get("FTRACK_SHOTID"));
        assertEquals("shot-2", environment.get("FTRACK_CONTEXTID"));
        assertEquals("sh020", environment.get("AVALON_ASSET"));
        assertEquals("sq01", environment.get("AVALON_HIERARCHY"));
        assertEquals("", environment.get("AVALON_TASK"));
    }

    @Test
    void ofAUserThereIsNoProjectEither() throws Exception {
        Map<String, String> environment = of(new TaskContext("user-1", "ben", "User", Optional.empty(),
                Optional.empty(), new TaskContext.Project("", "", "", List.of()), List.of(), Map.of()));
        assertFalse(environment.containsKey("FTRACK_PROJECT"));
        assertFalse(environment.containsKey("FTRACK_CONTEXTID"));
        assertEquals("user-1", environment.get("FTRACK_SELECTION"));
    }

    private Map<String, String> of(TaskContext selected) throws Exception {
        ApplicationOptions options = ApplicationOptions.NONE.with(Set.of(Profile.CONNECT, Profile.AVALON))
                .withEnvironment(List.of(new EnvironmentChange(Operation.SET, "WORDS",
                        "[{task.name}{task}{task.type}{task.id}] of {project} at {task.attribute.fps}", "test")));
        Application application = new Application("maya_2024", "launch", "Maya", "2024", Optional.empty(),
                Optional.empty(), Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test", options);
        return LaunchEnvironment.of(TestWorkstation.with(Map.of()), TestWorkstation.session(),
                TestWorkstation.situation(selected), application, List.of(), "/work").resolve();
    }

    @Test
    void layersApplyInTheirOrderWhateverTheOrderOfTheFiles() throws Exception {
        List<EnvironmentLayer> layers = List.of(layer(Level.USER, ANY, "user"), layer(Level.STUDIO, ANY, "studio"),
                layer(Level.TOOL, ANY, "tool"), layer(Level.SITE, ANY, "site"), layer(Level.PROJECT, ANY, "project"));
        assertEquals("site:studio:project:application:tool:user",
                environment(Map.of(), layers).get("LAYERS"));
    }

    @Test
    void aLayerAppliesOnlyWhereItFits() throws Exception {
        List<EnvironmentLayer> layers = List.of(
                new EnvironmentLayer(HERE, Level.PROJECT, in("Glass*"), ANY, ANY, add("fits")),
                new EnvironmentLayer(HERE, Level.PROJECT, in("Winter*"), ANY, ANY, add("no")),
                new EnvironmentLayer(HERE, Level.PROJECT, List.of(), List.of("nuke_*"), ANY, add("no")),
                layer(Level.TOOL, List.of("mtoa_*"), "tool"), layer(Level.TOOL, List.of("redshift_*"), "no"));
        assertEquals("fits:application:tool", environment(Map.of(), layers).get("LAYERS"));
    }

    @Test
    void customAttributesOfTheTaskCanBeReferredTo() throws Exception {
        List<EnvironmentLayer> layers = List
                .of(new EnvironmentLayer(HERE, Level.STUDIO, List.of(), ANY, ANY,
                        List.of(new EnvironmentChange(Operation.SET, "FPS", "{task.attribute.fps}", "test:1"))));
        assertEquals("24", environment(Map.of(), layers).get("FPS"));
    }

    private static EnvironmentLayer layer(Level level, List<String> tools, String value) {
        return new EnvironmentLayer(HERE, level, List.of(), ANY, tools, add(value));
    }

    private static List<Restriction> in(String project) {
        return List.of(new Restriction(Subject.PROJECT, List.of(project), "test:1"));
    }

    private static List<EnvironmentChange> add(String value) {
        return List.of(new EnvironmentChange(Operation.APPEND, "LAYERS", value, "test:1"));
    }

    private JsonNode event(Map<String, String> environment) {
        return json.readTree(Base64.getDecoder().decode(environment.get("FTRACK_CONNECT_EVENT")));
    }

    private Map<String, String> environment(Map<String, String> inherited) throws Exception {
        return environment(inherited, List.of());
    }

    private Map<String, String> environment(Map<String, String> inherited, List<EnvironmentLayer> layers)
            throws Exception {
        ApplicationOptions options = ApplicationOptions.NONE.withEnvironment(add("application"));
        Application application = new Application("maya_2024", "launch", "Maya", "2024", Optional.empty(),
                Optional.empty(), Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test", options);
        return LaunchEnvironment.of(TestWorkstation.with(new HashMap<>(inherited)), TestWorkstation.session(),
                TestWorkstation.situation(TestWorkstation.task()), application, layers, "/work")
                .resolve();
    }
}
