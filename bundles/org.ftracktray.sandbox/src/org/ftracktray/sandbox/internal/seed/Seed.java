// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.studio.Studio;

/**
 * A description of a studio, from which it is made. The sections that say how a studio works, rather than what it works
 * on, are those of the studio that comes with the sandbox where a file leaves them out.
 */
public final class Seed {

    private static final String[] SECTIONS = {"statuses", "types", "priorities", "asset_types", "schemas", "roles",
            "groups", "users", "custom_attributes", "projects"};

    private final SeedNode root;
    private final SeedNode demo;

    private Seed(SeedNode root, SeedNode demo) {
        this.root = root.only(SECTIONS);
        this.demo = demo;
    }

    /** The studio that comes with the sandbox. */
    public static Seed demo() {
        SeedNode demo = SeedReader.demo();
        return new Seed(demo, demo);
    }

    /** @throws SeedException if there is no such file, or it is not YAML or not a studio */
    public static Seed read(Path file) {
        return new Seed(SeedReader.read(file), SeedReader.demo());
    }

    /** @throws SeedException naming file, line and field of what cannot be */
    public void sow(Studio studio) {
        sow(studio, LocalDate.now(ZoneOffset.UTC));
    }

    /** @param today what the file's relative dates count from */
    public void sow(Studio studio, LocalDate today) {
        studio.write(Studio.Author.nobody(), transaction -> {
            Graph graph = studio.navigator().graph();
            EntityBuilder entityBuilder = new EntityBuilder(graph, transaction);
            new BuiltInEntities(entityBuilder).create();
            WorkflowSeeds workflows = new WorkflowSeeds(entityBuilder);
            ownOrUsual("statuses").ifPresent(section -> section.elements().forEach(workflows::status));
            ownOrUsual("types").ifPresent(section -> section.elements().forEach(workflows::type));
            ownOrUsual("priorities").ifPresent(section -> section.elements().forEach(workflows::priority));
            ownOrUsual("asset_types").ifPresent(section -> section.elements().forEach(workflows::assetType));
            ownOrUsual("schemas").ifPresent(section -> section.elements().forEach(workflows::schema));
            PeopleSeeds people = new PeopleSeeds(entityBuilder);
            ownOrUsual("roles").ifPresent(section -> section.elements().forEach(people::role));
            root.list("groups").forEach(people::group);
            root.list("users").forEach(people::user);
            CustomAttributeSeeds attributes = new CustomAttributeSeeds(entityBuilder);
            ownOrUsual("custom_attributes").ifPresent(section -> section.elements().forEach(attributes::configure));
            ProjectSeeds projects = new ProjectSeeds(entityBuilder, attributes, new SeedDates(today));
            root.list("projects").forEach(projects::project);
            return null;
        });
    }

    private Optional<SeedNode> ownOrUsual(String section) {
        return root.get(section).or(() -> demo.get(section));
    }
}
