// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.time.Instant;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Row;

/** A small studio at work on two films, one of which has its applications set up. */
public final class DemoStudio {

    private static final Instant BEGIN = Instant.parse("2026-09-01T08:00:00Z");
    /** Public test suites look for a task of this second, see {@link DemoIds}. */
    private static final Instant FIRST = Instant.parse("2022-10-10T10:12:09Z");

    private final Maker maker;
    private final Graph graph;
    private int tasks;

    private DemoStudio(Graph graph, Maker maker) {
        this.graph = graph;
        this.maker = maker;
    }

    public static void build(Studio studio) {
        studio.write(Studio.Author.nobody(), transaction -> {
            Graph graph = studio.navigator().graph();
            new DemoStudio(graph, new Maker(graph, transaction)).build();
            return null;
        });
    }

    private void build() {
        new Foundation(maker).lay();
        user("anna", "Anna", "Lindqvist", "Artists");
        user("ben", "Ben", "Okafor", "Artists");
        user("carla", "Carla", "Mendes", "Technical directors");
        new DemoCrew(maker).join();
        DemoAttributes attributes = new DemoAttributes(maker);
        attributes.configure();
        glassHarbour(attributes);
        winterLight();
    }

    private void user(String name, String first, String last, String group) {
        Row user = maker.make("User", DemoIds.of("User/" + name), "username", name, "first_name", first, "last_name",
                last, "email", name + "@sandbox.example", "is_active", true);
        String groupId = DemoIds.of("Group/" + group);
        if (!name.equals("ben")) {
            maker.make("Group", groupId, "name", group);
        }
        maker.make("Membership", DemoIds.of("Membership/" + name), "group_id", groupId, "user_id", user.key());
        maker.make("UserSecurityRole", DemoIds.of("UserSecurityRole/" + name), "user_id", user.key(),
                "security_role_id", DemoIds.of("SecurityRole/User"));
    }

    private void glassHarbour(DemoAttributes attributes) {
        Row project = project("Glass Harbour", "glass_harbour", "#3b82c4");
        attributes.choose(project, "demo_paint_1.0", "demo_paint_2.0");
        Row harbour = child("Sequence", project, "sq010", "Fishing boats come home before the storm.");
        Row lighthouse = child("Sequence", project, "sq020", "Inside the lighthouse.");
        shot(harbour, "sh010", "The harbour at dawn, long pan from the pier to the boats.");
        shot(harbour, "sh020", "Close on the rope; rain begins.");
        shot(lighthouse, "sh010", "Climbing the stairs, lantern light only.");
        Row assets = child("Folder", project, "assets", "Everything that is built once.");
        Row boat = child("AssetBuild", assets, "boat", "The old trawler.");
        attributes.number("NumberField", new DemoVersions(maker).publish(boat), 7L);
        Row boatModel = task(boat, "Modeling", "Modeling", "ben", "Approved");
        attributes.number("customNumber", boatModel, 12L);
        task(boat, "Texture", "Lookdev", "anna", "In progress");
        task(boat, "Rigging", "Rigging", "ben", "Not started");
    }

    private void winterLight() {
        Row project = project("Winter Light", "winter_light", "#7a6fc0");
        Row sequence = child("Sequence", project, "sq010", "The frozen lake.");
        shot(sequence, "sh010", "Skates cut through the mist.");
        shot(sequence, "sh020", "The ice sings.");
    }

    private Row project(String fullName, String name, String color) {
        return maker.make("Project", DemoIds.of("Project/" + fullName), "name", name, "full_name", fullName, "color",
                color, "project_schema_id", Foundation.PROJECT_SCHEMA, "start_date", BEGIN, "end_date",
                BEGIN.plusSeconds(180L * 86400), "created_at", BEGIN);
    }

    private String place(Row row) {
        return row.schema().is("Project")
                ? row.key()
                : place(graph.find("Context", row.text("parent_id")).orElseThrow()) + "/" + row.text("name");
    }

    private Row child(String type, Row parent, String name, String description) {
        return maker.make(type, DemoIds.of(type + "/" + place(parent) + "/" + name), "name", name, "parent_id",
                parent.key(), "description", description, "created_at", BEGIN);
    }

    private void shot(Row sequence, String name, String description) {
        Row shot = child("Shot", sequence, name, description);
        task(shot, "Layout", "Previz", "ben", "Approved");
        task(shot, "Animation", "Animation", "anna", "Not started");
        task(shot, "Lighting", "Lighting", "anna", "Not started");
        task(shot, "Compositing", "Compositing", "ben", "Not started");
    }

    private Row task(Row parent, String name, String type, String assignee, String status) {
        Instant start = BEGIN.plusSeconds(86400L * 3 * tasks++);
        Row task = maker.make("Task", DemoIds.of("Task/" + place(parent) + "/" + name), "name", name, "parent_id",
                parent.key(), "type_id", Foundation.type(type), "status_id", Foundation.status(status), "priority_id",
                DemoIds.of("Priority/Medium"), "start_date", start, "end_date", start.plusSeconds(86400L * 5), "bid",
                86400.0 * 2, "created_at", FIRST);
        maker.make("Appointment", DemoIds.of("Appointment/" + task.key()), "type", "assignment", "resource_id",
                DemoIds.of("User/" + assignee), "context_id", task.key());
        return task;
    }
}
