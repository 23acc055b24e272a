// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

class SeedTest {

    private static final String STUDIO = """
            groups:
              - {name: Everybody}
              - {name: Compositors, parent: Everybody}
            users:
              - {username: anna, first_name: Anna, groups: [Compositors], roles: [User]}
              - {username: robot, active: false, roles: [API]}
            custom_attributes:
              - {key: applications, on: Project, type: enumerator, multi_select: true, choices: [nuke_15, nuke_16]}
              - {key: handles, on: TypedContext, type: number, default: 8, hierarchical: true}
            schemas:
              - name: Commercials
                task_statuses: [In progress, Approved]
                task_types: [Compositing]
            projects:
              - name: juice
                full_name: Orange Juice
                schema: Commercials
                custom_attributes: {applications: [nuke_16]}
                children:
                  - type: Shot
                    name: 010
                    custom_attributes: {handles: 12}
                    metadata: {camera: A}
                    tasks:
                      - {name: comp, type: Compositing, assignees: [anna], start: -1d, due: +3d 18:00, bid: 16h,
                         notes: [{user: anna, text: Grain is missing., date: -1d 17:00}],
                         timelogs: [{user: anna, duration: 1.5h, start: -1d 09:00}]}
                      - {name: fixed, status: Approved, due: 2026-02-03}
            """;

    @TempDir
    private Path temporary;
    private Path file;

    @BeforeEach
    void name() {
        file = temporary.resolve("studio.yaml");
    }

    private RunningStudio studio() throws IOException {
        Files.writeString(file, STUDIO);
        return new RunningStudio(SandboxOptions.defaults().withSeed(file).withKeys(Map.of("anna", "anna-key")));
    }

    @Test
    void makesTheStudioThatAFileDescribes() throws Exception {
        try (RunningStudio studio = studio()) {
            JsonNode tasks = studio.query("select name, type.name, status.name, bid, start_date, end_date, "
                    + "assignments.resource.username, parent.name, parent.metadata, project.full_name from Task "
                    + "order by name");
            JsonNode comp = tasks.get(0);
            LocalDate today = LocalDate.now(ZoneOffset.UTC);

            assertEquals(2, tasks.size());
            assertEquals("Compositing", comp.path("type").path("name").asString());
            assertEquals("In progress", comp.path("status").path("name").asString());
            assertEquals(16 * 3600, comp.path("bid").asInt());
            assertEquals(today.minusDays(1) + "T00:00:00", comp.path("start_date").path("value").asString());
            assertEquals(today.plusDays(3) + "T18:00:00", comp.path("end_date").path("value").asString());
            assertEquals("anna", comp.path("assignments").get(0).path("resource").path("username").asString());
            assertEquals("010", comp.path("parent").path("name").asString());
            assertEquals("A", comp.path("parent").path("metadata").get(0).path("value").asString());
            assertEquals("Orange Juice", comp.path("project").path("full_name").asString());
            assertEquals("2026-02-03T00:00:00", tasks.get(1).path("end_date").path("value").asString());
            assertEquals("Approved", tasks.get(1).path("status").path("name").asString());
        }
    }

    @Test
    void keepsWhatPeopleSaidAndTheTimeTheySpent() throws Exception {
        try (RunningStudio studio = studio()) {
            JsonNode comp = studio.query("select time_logged, notes.content, notes.author.username, timelogs.start "
                    + "from Task where name is comp").get(0);

            assertEquals(5400, comp.path("time_logged").asInt());
            assertEquals("Grain is missing.", comp.path("notes").get(0).path("content").asString());
            assertEquals("anna", comp.path("notes").get(0).path("author").path("username").asString());
            assertTrue(comp.path("timelogs").get(0).path("start").path("value").asString().endsWith("T09:00:00"));
        }
    }

    @Test
    void setsCustomAttributesUpAsTheFileSays() throws Exception {
        try (RunningStudio studio = studio()) {
            JsonNode project = studio.query("select custom_attributes from Project").get(0);
            JsonNode task = studio.query("select custom_attributes from Task where name is comp").get(0);

            assertEquals("[\"nuke_16\"]", project.path("custom_attributes").get(0).path("value").toString());
            assertEquals(12, task.path("custom_attributes").get(0).path("value").asInt());
            assertTrue(studio.query("select config from CustomAttributeConfiguration where key is applications").get(0)
                    .path("config").asString().contains("nuke_15"));
        }
    }

    @Test
    void hasAKeyForEachActiveUserWithARole() throws Exception {
        try (RunningStudio studio = studio()) {
            assertEquals(List.of("anna"),
                    studio.studio.accounts().stream().map(SandboxStudio.Account::user).toList());
            assertEquals(1, studio.query("Group where parent.name is Everybody and memberships.user.username is anna")
                    .size());
        }
    }

    @Test
    void takesFromTheUsualStudioWhatTheFileLeavesOut() throws Exception {
        try (RunningStudio studio = studio()) {
            assertEquals(1, studio.query("Type where name is Lighting").size());
            assertEquals(5, studio.query("Location").size());
            assertEquals(1, studio.query("Project").size());
        }
    }

    @Test
    void leavesAKeptStudioAsItIs() throws Exception {
        SandboxOptions options = SandboxOptions.defaults().withData(temporary.resolve("data"))
                .withKeys(Map.of("anna", "anna-key"));
        SandboxStudio.start(options).close();
        Files.writeString(file, STUDIO);
        try (RunningStudio studio = new RunningStudio(options.withSeed(file))) {
            assertEquals(2, studio.query("Project").size());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            `users: [{username: anna}`                       | line 1: this is not valid YAML
            `- a`                                             | line 1: a group of named values is expected, not a list
            `people: []`                                      | line 1, people: there is no such field here; known are
            `users:~  - {name: anna}`                         | line 2, users[0].name: there is no such field here
            `users:~  - {first_name: Anna}`                   | line 2, users[0]: "username" is missing
            `users:~  - {username: anna, roles: [Boss]}`      | line 2, users[0].roles[0]: there is no SecurityRole "Boss"
            `roles:~  - {name: x, may_not: [delete Projct]}`  | line 2, roles[0].may_not[0]: there is no entity type "Projct"
            `users:~  - {username: a}~  - {username: a}`      | line 3, users[1]: Duplicate entry a for User.username
            `statuses:~  - {name: x, state: SLEEPING}`        | line 2, statuses[0].state: a state is one of NOT_STARTED
            `users:~  - {username: anna, active: perhaps}`    | line 2, users[0].active: true or false is expected, not
            `projects:~  - name: x~    children: [{type: Task, name: t}]` | line 3, projects[0].children[0].type: a child is
            `projects:~  - name: x~    end: soon`             | line 3, projects[0].end: "soon" is no date; write today
            `projects:~  - name: x~    name: y`               | line 3, projects[0].name: this is given twice
            `projects:~  - name: x~    custom_attributes: {y: 1}` | line 3, projects[0].custom_attributes.y: there is no custom
            """)
    void saysFileLineAndFieldOfWhatIsWrong(String yaml, String problem) throws IOException {
        Files.writeString(file, yaml.substring(1, yaml.length() - 1).replace('~', '\n'));
        SandboxOptions options = SandboxOptions.defaults().withSeed(file);

        String message = assertThrows(IllegalArgumentException.class, () -> SandboxStudio.start(options)).getMessage();
        assertTrue(message.startsWith(file + ", " + problem), message);
    }

    @Test
    void saysThatThereIsNoFile() {
        SandboxOptions options = SandboxOptions.defaults().withSeed(file);

        assertEquals(file + ": there is no such file",
                assertThrows(IllegalArgumentException.class, () -> SandboxStudio.start(options)).getMessage());
    }
}
