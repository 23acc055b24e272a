// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.net.URI;
import java.util.List;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Operation;
import org.ftracktray.client.Session;
import org.ftracktray.client.event.EventHub;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our client as a program: opens a session, subscribes, answers with twenty items. See {@code node/subject.mjs}. */
final class Subject {
    private Subject() {}

    public static void main(String[] arguments) throws InterruptedException {
        var site = URI.create(System.getenv("FTRACK_SERVER"));
        var credentials = new Credentials(System.getenv("FTRACK_API_USER"),
                new ApiKey(System.getenv("FTRACK_API_KEY")));
        var items = items();
        try (var hub = EventHub.create(site, credentials); var session = Session.open(site, credentials)) {
            hub.subscribe("topic=" + System.getenv("TOPIC"), event -> items);
            hub.connect();
            session.call(List.of(new Operation.ServerInformationQuery(), new Operation.Schemas()));
            Thread.currentThread().join();
        }
    }

    private static ObjectNode items() {
        var reply = JsonNodeFactory.instance.objectNode();
        var items = reply.putArray("items");
        for (int i = 0; i < 20; i++) {
            items.addObject().put("label", "Application " + (i >> 1)).put("variant", "20" + i)
                    .put("description",
                            "An application with a description of a usual length, as studios write them for their artists. "
                                    + i)
                    .put("actionIdentifier", "org.ftracktray.bench.application." + i)
                    .put("applicationIdentifier", "application_20" + i)
                    .put("icon", "https://icons.example/application/" + i + ".png");
        }
        return reply;
    }
}
