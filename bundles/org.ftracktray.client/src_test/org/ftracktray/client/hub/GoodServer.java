// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import java.util.Map;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.States;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tools.jackson.databind.node.JsonNodeFactory;

/** A hub and a server that does everything right. */
abstract class GoodServer {
    ScriptedServer server;
    final HubScript studio = new HubScript();
    EventHub hub;
    States states;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        studio.on(server);
        create(HubOptions.defaults());
    }

    void create(HubOptions options) {
        hub = EventHub.create(server.url(), new Credentials("anna", new ApiKey("secret-key")), options);
        states = new States(hub);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        server.close();
    }

    static String packet(Event event) {
        return Packet.event(EventCodec.encode(event)).encode();
    }

    static Event event(String topic) {
        return Event.of(topic, Map.of("n", 1)).withSource(JsonNodeFactory.instance.objectNode().put("id", "page"));
    }

    void eventsPublished(String topic, int count) throws Exception {
        Eventually.become(count + " " + topic, () -> studio.events(topic).size() == count);
    }
}
