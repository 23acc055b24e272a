// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Offers and launches applications as ftrack Connect 26 does (apps/connect, application_launcher: ApplicationLaunchAction),
 * for a user on this machine; what it launches is written down instead of started.
 */
final class PlayedConnect implements AutoCloseable {

    private final EventHub hub;
    private final String action;
    private final String host;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<String> launched = new CopyOnWriteArrayList<>();

    /** @param action the {@code identifier} of the configuration that it reads */
    PlayedConnect(URI site, String user, String key, String action, String host) {
        this.action = action;
        this.host = host;
        hub = EventHub.create(site, new Credentials(user, new ApiKey(key)),
                HubOptions.defaults().withApplicationId("ftrack.connect"));
        hub.subscribe("topic=ftrack.action.discover and source.user.username=" + user,
                event -> JsonMapper.shared().valueToTree(Map.of("items", items)));
        hub.subscribe("topic=ftrack.action.launch and source.user.username=" + user + " and data.actionIdentifier="
                + action + " and data.host=" + host, this::launch);
    }

    PlayedConnect offers(String application, String label, String variant) {
        Map<String, Object> item = new HashMap<>();
        item.put("actionIdentifier", action);
        item.put("applicationIdentifier", application);
        item.put("label", label);
        item.put("variant", variant);
        item.put("icon", "default");
        item.put("integrations", Map.of());
        item.put("host", host);
        item.put("rosetta", null);
        items.add(item);
        return this;
    }

    PlayedConnect connected() {
        hub.connect();
        return this;
    }

    private JsonNode launch(Event event) {
        String application = event.data().path("applicationIdentifier").asString("");
        launched.add(application);
        boolean known = items.stream().anyMatch(item -> item.get("applicationIdentifier").equals(application));
        return JsonMapper.shared().valueToTree(Map.of("success", known, "message",
                known ? application + " application started." : application + " application not found."));
    }

    /** The identifiers that it was asked to launch. */
    List<String> launched() {
        return List.copyOf(launched);
    }

    @Override
    public void close() {
        hub.close();
    }
}
