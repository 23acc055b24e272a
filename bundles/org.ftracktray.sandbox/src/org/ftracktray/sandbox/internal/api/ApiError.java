// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.OperationRejectedException;
import org.ftracktray.sandbox.internal.query.QueryException;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An error as ftrack's API answers it: an object instead of the array. */
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_LETTERS = 2_000;

    private final String exception;
    private final int status;
    private final Optional<String> code;

    ApiError(String exception, int status, String content, Optional<String> code) {
        super(shortened(content));
        this.exception = exception;
        this.status = status;
        this.code = code;
    }

    /** Clients show it to people, and log it. */
    private static String shortened(String text) {
        return text.length() > MOST_LETTERS
                ? text.substring(0, MOST_LETTERS / 2) + "…"
                        + text.substring(text.length() - MOST_LETTERS / 4)
                : text;
    }

    static ApiError credentials() {
        return new ApiError("InvalidCredentialsError", 401,
                "The supplied API key is not valid. Check the user name and the key.",
                Optional.of("api_credentials_invalid"));
    }

    static ApiError validation(String content) {
        return new ApiError("ValidationError", 422, content, Optional.empty());
    }

    static ApiError of(OperationRejectedException operationRejectedException) {
        int status = switch (operationRejectedException.reason()) {
            case PERMISSION -> 403;
            case DUPLICATE -> 409;
            case VALUE -> 404;
            case VALIDATION, KEY -> 422;
        };
        return new ApiError(operationRejectedException.reason().exception(), status,
                operationRejectedException.getMessage(), Optional.empty());
    }

    static ApiError of(QueryException e, String expression) {
        return new ApiError("ParseError", 400,
                "Failed to parse: " + shortened(expression) + "\nAt position " + e.position()
                        + ": " + e.getMessage() + ".",
                Optional.empty());
    }

    static ApiError unexpected(RuntimeException e) {
        return new ApiError("ServerError", 500, "The sandbox failed: " + e, Optional.empty());
    }

    /** What the HTTP status is for clients that asked for strict answers. */
    int status() {
        return status;
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("exception", exception).put("content",
                getMessage());
        return json.put("error_code", code.orElse(null));
    }
}
