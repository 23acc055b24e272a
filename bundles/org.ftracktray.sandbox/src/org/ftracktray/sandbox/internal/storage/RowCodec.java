// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.storage;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.ftracktray.sandbox.internal.graph.JsonValues;
import org.ftracktray.sandbox.internal.graph.OperationRejectedException;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Schema;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entity as one line of text: a checksum, the entity's age, and its values as JSON. The checksum tells damage that
 * the database does not notice by itself.
 */
final class RowCodec {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** A text that is not what was written. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    record StoredRow(Row row, long age) {}

    String encode(Row row) {
        ObjectNode json = mapper.createObjectNode();
        row.schema().attributes().values().forEach(attribute -> {
            if (row.get(attribute.name()) instanceof Object value) {
                json.set(attribute.name(), JsonValues.toJson(value));
            }
        });
        String text = row.age() + " " + json;
        return checksum(text) + " " + text;
    }

    /** Attributes that the type no longer has are left out. */
    StoredRow decode(Schema schema, String line) throws DamagedException {
        String[] parts = line.split(" ", 3);
        if (parts.length < 3 || !parts[0].equals(checksum(parts[1] + " " + parts[2]))) {
            throw new DamagedException("an entity of type " + schema + " is not as it was written", null);
        }
        try {
            JsonNode json = mapper.readTree(parts[2]);
            Row row = new Row(schema);
            json.properties().forEach(property -> {
                if (schema.attributes().get(property.getKey()) instanceof Scalar scalar && scalar.stored()) {
                    row.with(scalar.name(), JsonValues.fromJson(schema.id(), scalar, property.getValue()));
                }
            });
            return new StoredRow(row, Long.parseLong(parts[1]));
        } catch (JacksonException | OperationRejectedException | NumberFormatException e) {
            throw new DamagedException("an entity of type " + schema + " cannot be read", e);
        }
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
