// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.lang.System.Logger.Level;
import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.OperationRejectedException;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.graph.Transaction;
import org.ftracktray.sandbox.internal.http.Authentication;
import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Route;
import org.ftracktray.sandbox.internal.studio.Studio;
import org.ftracktray.sandbox.internal.studio.Studio.Author;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code POST /api}: a batch of operations, of which all take place or none. */
public final class ApiRoute implements Route {

    private static final System.Logger LOG = System.getLogger(ApiRoute.class.getName());

    private final Studio studio;
    private final Authentication authentication;
    private final JsonMapper mapper = JsonMapper.builder().build();

    public ApiRoute(Studio studio, Authentication authentication) {
        this.studio = studio;
        this.authentication = authentication;
    }

    @Override
    public void handle(Exchange exchange) {
        boolean strict = isStrict(exchange);
        try {
            if (!exchange.is("POST")) {
                throw new ApiError("ValidationError", 405, "The API takes POST requests only.", Optional.empty());
            }
            Row user = authentication.byHeaders(exchange).orElseThrow(ApiError::credentials);
            JsonNode operations = operations(exchange.body());
            exchange.send(200, "application/json", mapper.writeValueAsBytes(answer(exchange, user, operations)));
        } catch (ApiError e) {
            exchange.send(strict ? e.status() : 200, "application/json", e.toJson().toString());
        }
    }

    private JsonNode operations(byte[] body) {
        try {
            JsonNode operations = mapper.readTree(body);
            if (operations.isArray()) {
                return operations;
            }
        } catch (JacksonException e) {
            throw ApiError.validation("The request is not JSON: " + e.getOriginalMessage());
        }
        throw ApiError.validation("The request must be a JSON array of operations.");
    }

    private ArrayNode answer(Exchange exchange, Row user, JsonNode batch) {
        ApiOptions options = ApiOptions.parse(exchange.header("ftrack-api-options").orElse(""));
        Operations operations = new Operations(studio, user, options, isStrict(exchange), exchange.origin());
        try {
            return Operations.onlyRead(batch)
                    ? studio.read(() -> run(operations, batch, null))
                    : studio.write(author(exchange, user), transaction -> run(operations, batch, transaction));
        } catch (OperationRejectedException e) {
            throw ApiError.of(e);
        } catch (ApiError e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A batch failed: " + batch, e);
            throw ApiError.unexpected(e);
        }
    }

    private ArrayNode run(Operations operations, JsonNode batch, Transaction transaction) {
        ArrayNode answers = mapper.createArrayNode();
        batch.forEach(operation -> answers.add(operations.run(operation, transaction)));
        return answers;
    }

    private static boolean isStrict(Exchange exchange) {
        return exchange.header("ftrack-strict-api").filter(value -> value.equalsIgnoreCase("true")).isPresent();
    }

    private static Author author(Exchange exchange, Row user) {
        String pushToken = exchange.header("ftrack-pushtoken").filter(token -> !token.equals("undefined")).orElse("");
        return new Author(Optional.of(user), exchange.header("ftrack-clienttoken").orElse(""), pushToken);
    }
}
