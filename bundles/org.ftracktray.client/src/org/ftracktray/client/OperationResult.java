// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import tools.jackson.databind.JsonNode;

/** A site's answer to one {@link Operation}, by its kind. */
public sealed interface OperationResult {
    /** Answer to {@link Operation.ServerInformationQuery}. */
    record Information(ServerInformation information) implements OperationResult {}

    /** Answer to {@link Operation.Schemas}: the array of schemas; do not change it. */
    record SchemaList(JsonNode schemas) implements OperationResult {}

    /**
     * Answer to {@link Operation.Query} and {@link Operation.Search}.
     *
     * @param nextOffset where the next page begins, empty when this was the last
     */
    record Page(List<Entity> entities, OptionalInt nextOffset) implements OperationResult {
        public Page {
            entities = List.copyOf(entities);
        }
    }

    /** Answer to {@link Operation.Create} and {@link Operation.Update}: the entity as the site has it now. */
    record Saved(Entity entity) implements OperationResult {}

    /** Answer to {@link Operation.Delete}. */
    record Deleted() implements OperationResult {}

    /** Answer to {@link Operation.ResetApiKey}. */
    record NewApiKey(ApiKey key) implements OperationResult {}

    /**
     * Answer to {@link Operation.UploadMetadata}.
     *
     * @param urls where to PUT the content; one for a single upload, in the order of the parts otherwise
     * @param headers to send with a single upload
     * @param uploadId of a multi-part upload, {@code ""} otherwise
     */
    record UploadTarget(String componentId, List<URI> urls, Map<String, String> headers, String uploadId)
            implements
                OperationResult {
        public UploadTarget {
            urls = List.copyOf(urls);
            headers = Map.copyOf(headers);
        }
    }

    /** Answer to {@link Operation.WidgetUrlQuery}; the address carries a token that is valid for a few minutes. */
    record WidgetUrl(URI url) implements OperationResult {}

    /** Answer to any other operation; do not change it. */
    record Other(JsonNode answer) implements OperationResult {}
}
