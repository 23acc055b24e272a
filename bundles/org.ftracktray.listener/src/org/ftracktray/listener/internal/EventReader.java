// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.SelectedEntity;
import org.ftracktray.client.Session;
import org.ftracktray.client.event.Event;

import tools.jackson.databind.JsonNode;

/** Makes a request for actions out of a discover or launch event (ftrack-action-handler action.py). */
final class EventReader {
    private EventReader() {}

    /** @throws IllegalArgumentException when the event has not the form that ftrack documents */
    static ActionRequest read(Session session, Event event) {
        JsonNode data = event.data();
        JsonNode selection = data.path("selection");
        if (selection.isMissingNode()) {
            selection = data.path("context").path("selection");
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        data.path("values").forEachEntry(values::put);
        return new ActionRequest(session, event.sourceUserName().orElse(""), selected(selection), data, values);
    }

    private static List<SelectedEntity> selected(JsonNode selection) {
        List<SelectedEntity> entities = new ArrayList<>();
        for (JsonNode element : selection) {
            JsonNode id = element.path("entityId");
            JsonNode type = element.path("entityType");
            if (!id.isString() || !type.isString()) {
                throw new IllegalArgumentException("a selected entity has no entityId or no entityType");
            }
            entities.add(new SelectedEntity(id.stringValue(), type.stringValue()));
        }
        return entities;
    }
}
