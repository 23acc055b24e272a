// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.schema;

import java.util.List;
import java.util.Optional;

/** One property of an entity type. */
public sealed interface Attribute {

    String name();

    Traits traits();

    default boolean hidden() {
        return traits().hidden();
    }

    /**
     * What the notation says behind an attribute.
     *
     * @param required an entity cannot be without it
     * @param announced told to clients as required, and filled in or left open by the server
     * @param quiet the default is filled in by the server and not told to clients
     * @param restricted clients do not ask for it unless told so
     * @param transformed clients know types by other names than the server does in this attribute
     * @param alias ftrack's legacy name, used in update events
     */
    record Traits(boolean required, boolean announced, boolean immutable, boolean computed, boolean hidden,
            boolean unique, boolean indexed, boolean quiet, boolean restricted, boolean transformed,
            Optional<String> alias) {}

    /** A value of its own; {@code keyOf} names the type whose identity it holds, if it is a foreign key. */
    record Scalar(String name, Kind kind, Optional<String> keyOf, Optional<Object> preset, List<String> allowed,
            Traits traits) implements Attribute {
        public boolean stored() {
            return !traits.computed();
        }
    }

    /** A single entity, found through a foreign key, or computed when {@code by} is empty. */
    record Reference(String name, String target, Optional<String> by, Traits traits) implements Attribute {}

    /** Several entities; {@code mapped} for the key and value collections {@code custom_attributes}, {@code metadata}. */
    record Collection(String name, String target, boolean mapped, Link link, Traits traits) implements Attribute {}

    /** How the elements of a collection are found. */
    sealed interface Link {
        /** Those whose foreign key {@code attribute} is this entity, and whose {@code where} attribute matches. */
        record By(String attribute, Optional<String> where, String is) implements Link {}

        /** Those that {@code join} rows connect with this entity. */
        record Through(String join, String from, String to) implements Link {}

        record Computed() implements Link {}
    }
}
