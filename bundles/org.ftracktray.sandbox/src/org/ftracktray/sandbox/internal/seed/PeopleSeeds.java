// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.util.stream.Collectors;

import org.ftracktray.sandbox.internal.graph.Row;

/** Who works in a studio, and what they may do. */
final class PeopleSeeds {

    private final EntityBuilder entityBuilder;

    PeopleSeeds(EntityBuilder entityBuilder) {
        this.entityBuilder = entityBuilder;
    }

    void role(SeedNode node) {
        node.only("id", "name", "type", "may_not");
        for (SeedNode denied : node.list("may_not")) {
            if (!denied.text().matches("(create|update|delete|\\*) (\\w+|\\*)")) {
                throw denied.wrong("what a role may not is create, update, delete or *, and an entity type or *");
            }
            entityBuilder.requireType(denied, denied.text().split(" ")[1]);
        }
        entityBuilder.make(node, "SecurityRole", StableIds.of("SecurityRole/" + node.text("name")), "name",
                node.text("name"),
                "type", node.get("type").map(SeedNode::text).orElse("PROJECT"), "denied",
                node.list("may_not").stream().map(SeedNode::text).collect(Collectors.joining("\n")));
    }

    void group(SeedNode node) {
        node.only("id", "name", "parent");
        entityBuilder.make(node, "Group", StableIds.of("Group/" + node.text("name")), "name", node.text("name"),
                "parent_id",
                entityBuilder.key(node, "parent", "Group", "name"));
    }

    void user(SeedNode node) {
        node.only("id", "username", "first_name", "last_name", "email", "active", "groups", "roles");
        String name = node.text("username");
        Row user = entityBuilder.make(node, "User", StableIds.of("User/" + name), "username", name, "first_name",
                node.textOrNull("first_name"), "last_name", node.textOrNull("last_name"), "email",
                node.get("email").map(SeedNode::text).orElse(name + "@sandbox.example"), "is_active",
                node.flag("active", true));
        for (SeedNode group : node.list("groups")) {
            entityBuilder.make("Membership", StableIds.of("Membership/" + name + "/" + group.text()), "group_id",
                    entityBuilder.named(group, "Group", "name").key(), "user_id", user.key());
        }
        for (SeedNode role : node.list("roles")) {
            entityBuilder.make("UserSecurityRole", StableIds.of("UserSecurityRole/" + name + "/" + role.text()),
                    "user_id",
                    user.key(), "security_role_id", entityBuilder.named(role, "SecurityRole", "name").key());
        }
    }
}
