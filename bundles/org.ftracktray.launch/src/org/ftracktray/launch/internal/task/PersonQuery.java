// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.util.List;

import org.ftracktray.client.Entity;
import org.ftracktray.client.query.Criteria;
import org.ftracktray.client.query.Query;
import org.ftracktray.launch.internal.rule.OfferContext.Person;

/** The query for the groups and security roles of a user, and what its answer says. */
final class PersonQuery {

    private PersonQuery() {}

    /** A user with the id that changes are announced with. */
    record Found(String id, Person person) {}

    static String of(String user) {
        return Query.from("User").select("id", "memberships.group.name", "user_security_roles.security_role.name")
                .where(Criteria.is("username", user)).toString();
    }

    static Found found(Entity user, String name) {
        return new Found(user.id(), new Person(name, names(user, "memberships", "group.name"),
                names(user, "user_security_roles", "security_role.name")));
    }

    static Person unknown(String name) {
        return new Person(name, List.of(), List.of());
    }

    private static List<String> names(Entity user, String collection, String path) {
        return user.collection(collection).stream().flatMap(each -> each.string(path).stream()).toList();
    }
}
