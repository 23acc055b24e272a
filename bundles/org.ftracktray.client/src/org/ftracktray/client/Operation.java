// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One step of a request to {@code POST /api}; see {@link Session#call(List)} for several in one request and
 * {@link Session#call(Answered)} for a single one with its own type of result. Values in data maps may be null, text, numbers,
 * booleans, lists, maps, {@link java.time.Instant}, {@link java.time.LocalDate}, {@link Entity} (sent as a reference) or Jackson
 * trees. Sources: ftrack's documentation of its operations, ftrack-python session.py, ftrack-javascript session.ts.
 */
public sealed interface Operation {
    /**
     * An operation with the type of its result.
     *
     * @param <R> what the site answers with
     */
    sealed interface Answered<R extends OperationResult> extends Operation {}

    /**
     * {@code query_server_information}.
     *
     * @param values the keys that are wanted, such as {@code user_information}; none for all
     */
    record ServerInformationQuery(List<String> values) implements Answered<OperationResult.Information> {
        public ServerInformationQuery {
            values = List.copyOf(values);
        }

        /** For all keys. */
        public ServerInformationQuery() {
            this(List.of());
        }
    }

    /** {@code query_schemas}; see {@link Session#schemas()} for those that are kept. */
    record Schemas() implements Answered<OperationResult.SchemaList> {}

    /** {@code query}, one page; see {@link Session#stream(String)} for all. */
    record Query(String expression) implements Answered<OperationResult.Page> {
        public Query {
            Objects.requireNonNull(expression);
        }
    }

    /**
     * {@code search}, full text.
     *
     * @param expression a query that restricts and projects, such as {@code select name from Task}
     * @param context only below this context
     * @param objectTypes only entities of these object types, by id; none for all
     */
    record Search(String entityType, String expression, List<String> terms, Optional<String> context,
            List<String> objectTypes) implements Answered<OperationResult.Page> {
        public Search {
            terms = List.copyOf(terms);
            objectTypes = List.copyOf(objectTypes);
        }

        /** Entities of all object types. */
        public Search(String entityType, String expression, List<String> terms, Optional<String> context) {
            this(entityType, expression, terms, context, List.of());
        }
    }

    /** {@code create}. */
    record Create(String entityType, Map<String, ?> data) implements Answered<OperationResult.Saved> {
        public Create {
            Objects.requireNonNull(entityType);
            Objects.requireNonNull(data);
        }
    }

    /** {@code update}. */
    record Update(String entityType, List<String> key, Map<String, ?> data)
            implements
                Answered<OperationResult.Saved> {
        public Update {
            Objects.requireNonNull(entityType);
            Objects.requireNonNull(data);
            key = List.copyOf(key);
        }
    }

    /** {@code delete}. */
    record Delete(String entityType, List<String> key) implements Answered<OperationResult.Deleted> {
        public Delete {
            Objects.requireNonNull(entityType);
            key = List.copyOf(key);
        }
    }

    /**
     * {@code reset_remote} of an API key.
     *
     * @param entityType {@code User} or {@code ApiKey}
     */
    record ResetApiKey(String entityType, String entityId) implements Answered<OperationResult.NewApiKey> {}

    /**
     * {@code get_upload_metadata}; see {@link Session#upload} for the whole of an upload.
     *
     * @param fileSize in bytes
     * @param checksum MD5 of the content, Base64
     * @param parts number of parts of a multi-part upload, empty for a single one
     */
    record UploadMetadata(String componentId, String fileName, long fileSize, Optional<String> checksum,
            OptionalInt parts) implements Answered<OperationResult.UploadTarget> {}

    /** {@code complete_multipart_upload}. */
    record CompleteMultipartUpload(String componentId, String uploadId, List<Part> parts)
            implements
                Answered<OperationResult.Uploaded> {
        /** A part that was stored, with the {@code ETag} of the answer to its upload. */
        public record Part(int number, String eTag) {}

        public CompleteMultipartUpload {
            parts = List.copyOf(parts);
        }
    }

    /**
     * {@code encode_media}: has the site make media for its player.
     *
     * @param version the version that gets them; empty for the one the component belongs to
     * @param keepOriginal whether the component stays as it is afterwards
     */
    record EncodeMedia(String componentId, Optional<String> version, boolean keepOriginal)
            implements
                Answered<OperationResult.JobStarted> {}

    /**
     * {@code get_widget_url}.
     *
     * @param name {@code info}, {@code tasks} or {@code tasks_browser}
     * @param entity the entity it shows
     * @param theme {@code light} or {@code dark}; empty for the user's own
     */
    record WidgetUrlQuery(String name, Optional<Entity> entity, Optional<String> theme)
            implements
                Answered<OperationResult.WidgetUrl> {
        /** In the user's own theme. */
        public WidgetUrlQuery(String name, Optional<Entity> entity) {
            this(name, entity, Optional.empty());
        }
    }

    /** {@code send_user_invite}: the site writes an e-mail to a user. */
    record InviteUser(String userId) implements Answered<OperationResult.InvitationSent> {}

    /** {@code send_review_session_invite}: the site writes an e-mail to an invitee. */
    record InviteToReview(String reviewSessionInviteeId) implements Answered<OperationResult.InvitationSent> {}

    /** {@code permissions} of the user. */
    record Permissions() implements Answered<OperationResult.Data> {}

    /** {@code delayed_job}: work that the site does later. */
    record DelayedJob(String jobType, Map<String, ?> data) implements Answered<OperationResult.Data> {
        public DelayedJob {
            Objects.requireNonNull(data);
        }
    }

    /** {@code assume_user}: act as somebody else, for administrators. */
    record AssumeUser(String userId, boolean readOnly) implements Answered<OperationResult.Data> {}

    /**
     * Any other action that the site knows, such as {@code compute_rollups}, {@code generate_signed_url},
     * {@code configure_totp} and {@code configure_otp}, whose results ftrack does not describe.
     */
    record Custom(String action, Map<String, ?> fields) implements Answered<OperationResult.Other> {
        public Custom {
            Objects.requireNonNull(action);
            Objects.requireNonNull(fields);
        }
    }
}
