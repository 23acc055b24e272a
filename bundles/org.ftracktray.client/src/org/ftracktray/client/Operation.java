// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One step of a request to {@code POST /api}. Values in data maps may be null, text, numbers, booleans, lists, maps,
 * {@link java.time.Instant}, {@link java.time.LocalDate}, {@link Entity} (sent as a reference) or Jackson trees.
 */
public sealed interface Operation {
    /** {@code query_server_information}; answered by {@link OperationResult.Information}. */
    record ServerInformationQuery() implements Operation {}

    /** {@code query_schemas}; answered by {@link OperationResult.SchemaList}. */
    record Schemas() implements Operation {}

    /** {@code query}; answered by {@link OperationResult.Page}. */
    record Query(String expression) implements Operation {
        public Query {
            Objects.requireNonNull(expression);
        }
    }

    /**
     * {@code search}, full text; answered by {@link OperationResult.Page}.
     *
     * @param expression a query that restricts and projects, such as {@code select name from Task}
     * @param context only below this context
     */
    record Search(String entityType, String expression, List<String> terms, Optional<String> context)
            implements
                Operation {
        public Search {
            terms = List.copyOf(terms);
        }
    }

    /** {@code create}; answered by {@link OperationResult.Saved}. */
    record Create(String entityType, Map<String, ?> data) implements Operation {
        public Create {
            Objects.requireNonNull(entityType);
            Objects.requireNonNull(data);
        }
    }

    /** {@code update}; answered by {@link OperationResult.Saved}. */
    record Update(String entityType, List<String> key, Map<String, ?> data) implements Operation {
        public Update {
            Objects.requireNonNull(entityType);
            Objects.requireNonNull(data);
            key = List.copyOf(key);
        }
    }

    /** {@code delete}; answered by {@link OperationResult.Deleted}. */
    record Delete(String entityType, List<String> key) implements Operation {
        public Delete {
            Objects.requireNonNull(entityType);
            key = List.copyOf(key);
        }
    }

    /** {@code reset_remote} of an API key; answered by {@link OperationResult.NewApiKey}. */
    record ResetApiKey(String entityType, String entityId) implements Operation {}

    /**
     * {@code get_upload_metadata}; answered by {@link OperationResult.UploadTarget}.
     *
     * @param checksum MD5 of the content, Base64
     * @param parts number of parts of a multi-part upload, empty for a single one
     */
    record UploadMetadata(String componentId, String fileName, long fileSize, Optional<String> checksum,
            OptionalInt parts) implements Operation {}

    /** {@code complete_multipart_upload}; answered by {@link OperationResult.Other}. */
    record CompleteMultipartUpload(String componentId, String uploadId, List<Part> parts) implements Operation {
        /** A part that was stored, with the {@code ETag} of the answer to its upload. */
        public record Part(int number, String eTag) {}

        public CompleteMultipartUpload {
            parts = List.copyOf(parts);
        }
    }

    /**
     * {@code get_widget_url}; answered by {@link OperationResult.WidgetUrl}.
     *
     * @param name {@code info}, {@code tasks} or {@code tasks_browser}
     * @param entity the entity it shows
     */
    record WidgetUrlQuery(String name, Optional<Entity> entity) implements Operation {}

    /** Any other action that the site knows, such as {@code permissions}; answered by {@link OperationResult.Other}. */
    record Custom(String action, Map<String, ?> fields) implements Operation {
        public Custom {
            Objects.requireNonNull(action);
            Objects.requireNonNull(fields);
        }
    }
}
