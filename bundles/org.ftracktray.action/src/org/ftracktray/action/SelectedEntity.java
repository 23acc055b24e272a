// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import java.util.Objects;

/**
 * One entity of the selection that an action is asked about, as the event carries it.
 *
 * @param entityId
 *            id of the entity, never null
 * @param entityType
 *            ftrack's legacy type name ("task" stands for every typed context, "show" for a project), never null
 */
public record SelectedEntity(String entityId, String entityType) {
    public SelectedEntity {
        Objects.requireNonNull(entityId, "entityId");
        Objects.requireNonNull(entityType, "entityType");
    }
}
