// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.UUID;

import org.ftracktray.sandbox.internal.http.MediaTypes;
import org.ftracktray.sandbox.internal.studio.Studio;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells clients where to put a component's content. */
final class Uploads {

    private static final int MOST_PARTS = 10_000;

    private final Studio studio;
    private final String origin;

    Uploads(Studio studio, String origin) {
        this.studio = studio;
        this.origin = origin;
    }

    ObjectNode begin(JsonNode operation) {
        String component = operation.path("component_id").asString("");
        if (component.isEmpty()) {
            throw ApiError.validation("An upload needs a component_id.");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("component_id", component);
        String checksum = operation.path("checksum").asString("");
        int parts = operation.path("parts").asInt(0);
        if (parts > MOST_PARTS) {
            throw ApiError.validation("An upload has " + MOST_PARTS + " parts at most.");
        }
        if (parts > 1) {
            String upload = UUID.randomUUID().toString();
            answer.put("upload_id", upload);
            ArrayNode urls = answer.putArray("urls");
            for (int part = 1; part <= parts; part++) {
                urls.addObject().put("part_number", part).put("signed_url", address(component, upload, part, ""));
            }
        } else {
            answer.put("url", address(component, "", 0, checksum));
            ObjectNode headers = answer.putObject("headers");
            headers.put("Content-Type", MediaTypes.ofName(operation.path("file_name").asString("")));
            headers.put("Content-Length", operation.path("file_size").asString("0"));
            if (!checksum.isEmpty()) {
                headers.put("Content-MD5", checksum);
            }
        }
        return answer;
    }

    private String address(String component, String upload, int part, String checksum) {
        return origin + "/component/put?token=" + studio.files().expect(component, upload, part, checksum);
    }

    ObjectNode complete(JsonNode operation) {
        String component = operation.path("component_id").asString("");
        if (!studio.files().complete(component, operation.path("upload_id").asString(""))) {
            throw ApiError.validation("There is no such upload, or none of its parts has arrived.");
        }
        return JsonNodeFactory.instance.objectNode().put("action", "complete_multipart_upload")
                .put("component_id", component).put("url", origin + "/component/get?id=" + component);
    }
}
