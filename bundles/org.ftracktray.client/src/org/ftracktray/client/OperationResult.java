// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Answer to {@link Operation.CompleteMultipartUpload}.
     *
     * @param url where the content can be read; empty if the site does not say
     */
    record Uploaded(String componentId, Optional<URI> url) implements OperationResult {}

    /**
     * Answer to {@link Operation.EncodeMedia}.
     *
     * @param jobId of the {@code Job} whose status tells how far it is
     */
    record JobStarted(String jobId) implements OperationResult {}

    /** Answer to {@link Operation.InviteUser} and {@link Operation.InviteToReview}; {@code false} if nothing was sent. */
    record InvitationSent(boolean sent) implements OperationResult {}

    /**
     * Answer to {@link Operation.Permissions}, {@link Operation.DelayedJob} and {@link Operation.AssumeUser}, whose shape is the
     * site's own affair.
     *
     * @param data missing node if the site sent none; do not change it
     */
    record Data(JsonNode data) implements OperationResult {}

    /** Answer to {@link Operation.WidgetUrlQuery}; the address carries a token that is valid for a few minutes. */
    record WidgetUrl(URI url) implements OperationResult {}

    /** The whole answer to {@link Operation.Custom}; do not change it. */
    record Other(JsonNode answer) implements OperationResult {}
}
