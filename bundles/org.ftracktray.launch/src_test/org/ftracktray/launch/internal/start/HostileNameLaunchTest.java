// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.ApplicationOptions.Folders;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.HostileNames;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.search.ApplicationVersion;
import org.junit.jupiter.api.Test;

class HostileNameLaunchTest {

    private static final Path WORK = Path.of("/shows/task");
    private static final List<String> ARGUMENTS = List.of("{task.name}", "-task", "{task}", "/shows/{task.name}/x.ma",
            "--out=/shows/{project}/sh_{task.name}.ma", "{SHOW}/{FTRACK_TASK}/{task.attribute.root}", "{user.name}",
            "{work.folder}/{parent.name}", "{FLAGS}");

    @Test
    void noNameLeadsElsewhereOrBecomesAnOption() throws Exception {
        for (String name : HostileNames.generated(5_000)) {
            LaunchCommand command = command(name);
            List<String> words = command.command();
            assertEquals(1 + ARGUMENTS.size(), words.size());
            for (int at : List.of(1, 3, 7)) {
                assertFalse(words.get(at).matches("(?s)[-+@~/\\\\=].*"), words.get(at));
            }
            inside("/shows/", 3, words.get(4));
            inside("--out=/shows/", 3, words.get(5));
            inside("/shows/", 4, words.get(6));
            inside("/shows/task/", 3, words.get(8));
            assertEquals("-fast", words.get(9));
            assertTrue(command.directory().normalize().startsWith("/shows/task/scenes"), command::toString);
            assertEquals(4, command.directory().getNameCount());
            inside("/shows/", 3, command.environment().get("SCENES"));
            assertEquals(name, command.environment().get("FTRACK_TASK"));
        }
    }

    private static void inside(String folder, int levels, String path) {
        assertTrue(path.startsWith(folder), path);
        Path inside = Path.of(path.substring(path.indexOf('/')));
        assertEquals(inside.normalize(), inside);
        assertEquals(levels, inside.getNameCount(), path);
        assertFalse(path.contains("\\"), path);
    }

    private static LaunchCommand command(String name) throws LaunchFailedException {
        ApplicationOptions options = ApplicationOptions.NONE
                .with(new Folders(Optional.empty(), Optional.of("scenes/{task.name}")))
                .withEnvironment(List.of(new EnvironmentChange(Operation.SET, "SHOW", "/shows/{project}", "t"),
                        new EnvironmentChange(Operation.SET, "SCENES", "{SHOW}/{NAME}", "t"),
                        new EnvironmentChange(Operation.SET, "NAME", "{task.name}", "t"),
                        new EnvironmentChange(Operation.SET, "FLAGS", "-fast", "t")));
        Application application = new Application("tool_1", "launch-tool", "Tool", "1", Optional.empty(),
                Optional.empty(), Path.of("/bin/true"), ARGUMENTS, new Availability.Installed(), "test", options);
        TaskContext task = new TaskContext("task-1", name, "Task", Optional.of(name), Optional.of(name),
                new TaskContext.Project("project-1", name, name, List.of()),
                List.of(new TaskContext.Parent("shot-1", name, "Shot")), Map.of("root", name));
        Session session = Session.open(TestWorkstation.SITE,
                new Credentials(user(name), new ApiKey(TestWorkstation.KEY)));
        return new CommandBuilder(TestWorkstation.with(Map.of()),
                new ResolvedLaunch(session,
                        new CatalogueEntry(application, ApplicationVersion.NONE, Optional.empty()), List.of(),
                        TestWorkstation.situation(task), new LaunchRequest("tool_1", "task-1")),
                WORK).build();
    }

    private static String user(String name) {
        try {
            return new Credentials(name, new ApiKey("key")).user();
        } catch (IllegalArgumentException e) {
            return "anna"; // no user of ftrack is called so
        }
    }
}
