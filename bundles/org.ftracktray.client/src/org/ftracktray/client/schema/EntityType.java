// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * One entity type of a site.
 *
 * @param name such as {@code Task}
 * @param alias the legacy name that events use, lower case
 * @param primaryKey attributes that identify an entity; more than one for some types, such as {@code Metadata}
 * @param attributes all attributes
 * @param required attributes that must be given when creating
 * @param immutable attributes that cannot be changed later
 */
public record EntityType(String name, Optional<String> alias, List<String> primaryKey, Set<String> attributes,
        Set<String> required, Set<String> immutable) {
    static EntityType of(JsonNode schema) {
        JsonNode alias = schema.path("alias_for");
        return new EntityType(schema.path("id").asString(""),
                alias.isString() ? Optional.of(alias.stringValue()) : Optional.empty(),
                List.copyOf(names(schema.path("primary_key"))),
                new LinkedHashSet<>(schema.path("properties").propertyNames()),
                names(schema.path("required")), names(schema.path("immutable")));
    }

    private static Set<String> names(JsonNode array) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        array.forEach(name -> names.add(name.asString("")));
        return names;
    }
}
