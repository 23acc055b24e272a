// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.List;
import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.OperationRejectedException;
import org.ftracktray.sandbox.internal.graph.OperationRejectedException.Reason;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.schema.Schema;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a user may do: what one of the user's security roles does not deny. A role denies lines such as
 * {@code delete Project} or {@code * User}, which count for subtypes too. Whoever has no role is denied nothing.
 */
final class Permissions {

    private static final List<String> CHANGES = List.of("create", "update", "delete");

    private final Graph graph;
    private final Row user;
    private final List<List<String>> deniedByRole;

    Permissions(Graph graph, Row user) {
        this.graph = graph;
        this.user = user;
        this.deniedByRole = graph.having("UserSecurityRole", "user_id", user.key()).stream()
                .flatMap(link -> graph.find("SecurityRole", link.text("security_role_id")).stream())
                .map(role -> Optional.ofNullable(role.text("denied")).map(text -> text.lines().toList())
                        .orElse(List.of()))
                .toList();
    }

    void require(String change, Schema schema) {
        if (!may(change, schema)) {
            throw new OperationRejectedException(Reason.PERMISSION,
                    "User " + user.text("username") + " is not permitted to " + change + " " + schema.id() + ".");
        }
    }

    private boolean may(String change, Schema schema) {
        return deniedByRole.isEmpty() || deniedByRole.stream()
                .anyMatch(denied -> denied.stream().noneMatch(line -> concerns(line, change, schema)));
    }

    private static boolean concerns(String line, String change, Schema schema) {
        String[] words = line.split(" ");
        return (words[0].equals("*") || words[0].equals(change)) && (words[1].equals("*") || schema.is(words[1]));
    }

    /** For each entity type, which changes are permitted. */
    ObjectNode toJson() {
        ObjectNode types = JsonNodeFactory.instance.objectNode();
        graph.schemas().all().stream().filter(schema -> !schema.hidden() && !schema.isAbstract()).forEach(schema -> {
            ObjectNode type = types.putObject(schema.id());
            CHANGES.forEach(change -> type.put(change, may(change, schema)));
        });
        return types;
    }
}
