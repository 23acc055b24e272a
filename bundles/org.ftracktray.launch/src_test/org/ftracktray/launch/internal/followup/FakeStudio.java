// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.client.Entity;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.ServerInformation;
import org.ftracktray.client.Session;
import org.ftracktray.launch.internal.TestWorkstation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site with statuses and at most one timer, which writes down what is changed in it. */
final class FakeStudio {

    private final JsonMapper json = JsonMapper.builder().build();

    final List<String> changes = new CopyOnWriteArrayList<>();
    final Set<String> refusedStatuses = new HashSet<>();
    volatile Optional<String> timer = Optional.empty();
    volatile boolean timesInUtc = true;
    volatile String status = "Ready";
    /** What every request ends with; null while the site works. */
    volatile FtrackException trouble;
    /** What creating something ends with; null while that works. */
    volatile FtrackException troubleToCreate;

    Session session() {
        Session plain = TestWorkstation.session();
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[]{Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "site" -> plain.site();
                    case "credentials" -> plain.credentials();
                    case String name when trouble != null -> throw trouble;
                    case String name when name.equals("create") && troubleToCreate != null -> throw troubleToCreate;
                    case "serverInformation" ->
                        ServerInformation.of(json.readTree("{\"user_information\": {\"id\": \"user-1\"}}"));
                    case "query" -> statuses();
                    case "first" -> Optional.of(entity("{\"__entity_type__\": \"Task\", \"id\": \"task-1\","
                            + " \"status\": {\"__entity_type__\": \"Status\", \"id\": \"s\", \"name\": \"" + status
                            + "\"}}"));
                    case "update" -> updated((Map<?, ?>) arguments[2]);
                    case "create" -> created((String) arguments[0], (Map<?, ?>) arguments[1]);
                    case "call" -> called((List<?>) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A timer that runs. */
    void timerRuns(String taskId, String start) {
        timer = Optional.of("{\"__entity_type__\": \"Timer\", \"id\": \"timer-9\", \"context_id\": \"" + taskId
                + "\", \"start\": {\"__type__\": \"datetime\", \"value\": \"" + start + "\"}}");
    }

    private List<Entity> statuses() {
        List<Entity> statuses = new ArrayList<>();
        for (String name : List.of("Not started", "In Progress", "Ready to start")) {
            statuses.add(entity("{\"__entity_type__\": \"Status\", \"id\": \"" + name + "-id\", \"name\": \"" + name
                    + "\"}"));
        }
        return statuses;
    }

    private Entity updated(Map<?, ?> values) {
        String status = values.get("status_id").toString();
        if (refusedStatuses.contains(status)) {
            throw new ServerErrorException(400, "ValidationError", "Not in the workflow.", Optional.empty());
        }
        changes.add("status " + status);
        return entity("{\"__entity_type__\": \"Task\", \"id\": \"task-1\"}");
    }

    private Entity created(String type, Map<?, ?> values) {
        changes.add("create " + type + " " + values.get("context_id"));
        timer = Optional.of("{\"__entity_type__\": \"Timer\", \"id\": \"timer-2\", \"context_id\": \""
                + values.get("context_id") + "\", \"start\": {\"__type__\": \"datetime\", \"value\": \""
                + values.get("start").toString().replace("Z", "") + "\"}}");
        return entity(timer.get());
    }

    private List<?> called(List<?> operations) {
        List<OperationResult> results = new ArrayList<>();
        for (Object operation : operations) {
            switch (operation) {
                case Operation.ServerInformationQuery site -> results.add(new OperationResult.Information(
                        ServerInformation.of(json.readTree("{\"is_timezone_support_enabled\": " + timesInUtc + "}"))));
                case Operation.Query query -> results.add(new OperationResult.Page(
                        timer.map(this::entity).stream().toList(), OptionalInt.empty()));
                case Operation.Create(String type, Map<String, ?> data) ->
                    changes.add("create " + type + " " + data.get("context_id") + " " + data.get("duration"));
                case Operation.Delete(String type, List<String> key) -> {
                    changes.add("delete " + type);
                    timer = Optional.empty();
                }
                default -> throw new UnsupportedOperationException(operation.toString());
            }
        }
        return results;
    }

    private Entity entity(String text) {
        JsonNode node = json.readTree(text);
        return Entity.reader(node).apply(node);
    }
}
