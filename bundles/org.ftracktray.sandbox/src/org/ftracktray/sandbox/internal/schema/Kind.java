// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.schema;

/** What a scalar attribute holds, with the type name that ftrack's schemas give it. */
public enum Kind {
    UID("string"), STRING("string"), KEY("string"), INTEGER("integer"), NUMBER("number"), BOOLEAN("boolean"), DATETIME(
            "string"), JSON("string"), OBJECT("object"), LIST("string"), VARIABLE("variable");

    private final String schemaType;

    Kind(String schemaType) {
        this.schemaType = schemaType;
    }

    public String schemaType() {
        return schemaType;
    }
}
