// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

import org.ftracktray.testing.product.SandboxProcess;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The studio's API as a script of the studio uses it, without our client. */
public final class StudioApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;
    private final SandboxProcess.Account account;

    public StudioApi(URI site, SandboxProcess.Account account) {
        address = site.resolve("/api");
        this.account = account;
    }

    /** What a query finds; fails when there is an error. */
    public List<JsonNode> query(String expression) {
        return List.copyOf(call(Map.of("action", "query", "expression", expression)).path("data").values());
    }

    /** Makes an entity; returns when the studio has acknowledged it. */
    public void create(String type, Map<String, ?> data) {
        call(Map.of("action", "create", "entity_type", type, "entity_data", data));
    }

    /** Sets which applications a project lists. */
    public void setApplications(String project, List<String> identifiers) {
        JsonNode found = query("select custom_attributes from Project where full_name is \"" + project + "\"")
                .getFirst();
        JsonNode attribute = found.path("custom_attributes").valueStream()
                .filter(each -> each.path("key").asString().equals("applications")).findFirst().orElseThrow();
        call(Map.of("action", "update", "entity_type", "ContextCustomAttributeValue", "entity_key",
                List.of(attribute.path("configuration_id").asString(), found.path("id").asString()), "entity_data",
                Map.of("value", identifiers)));
    }

    private JsonNode call(Map<String, ?> operation) {
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .header("FTRACK-USER", account.user()).header("FTRACK-API-KEY", account.apiKey())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(List.of(operation)))).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode answer = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            if (!answer.isArray()) {
                throw new IllegalStateException("the studio refused " + operation + ": " + answer);
            }
            return answer.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
