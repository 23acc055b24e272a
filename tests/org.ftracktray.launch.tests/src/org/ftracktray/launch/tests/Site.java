// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.tests;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Entity;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.Session;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session of a site with one task, whose project lists the sample's applications. */
final class Site {

    static final String TASK = "7a1e0000-0000-0000-0000-000000000001";
    /** Nothing that the user may see has this id. */
    static final String UNKNOWN = "7a1e0000-0000-0000-0000-000000000002";

    private static final JsonNode ANSWER = JsonMapper.builder().build().readTree("""
            {"__entity_type__": "Task", "id": "%s", "name": "animation",
             "link": [{"type": "Project", "id": "p1", "name": "Glass Harbour"},
                      {"type": "TypedContext", "id": "s1", "name": "sh010"},
                      {"type": "TypedContext", "id": "%s", "name": "animation"}],
             "type": {"__entity_type__": "Type", "id": "t1", "name": "Animation"},
             "status": {"__entity_type__": "Status", "id": "st1", "name": "Ready"},
             "ancestors": [{"__entity_type__": "Shot", "id": "s1", "name": "sh010"}],
             "project": {"__entity_type__": "Project", "id": "p1", "name": "glass", "full_name": "Glass Harbour",
               "custom_attributes": [{"key": "applications",
                 "value": ["sample_console_1.0", "sample_viewer_1.0", "Sample_Viewer_2.0"]}]}}
            """.formatted(TASK, TASK));

    private Site() {}

    static Session session() {
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[]{Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "site" -> URI.create("https://studio.ftrackapp.com");
                    case "credentials" -> new Credentials("anna", new ApiKey("0b1d8ad1-secret"));
                    case "call" -> List.of(new OperationResult.Page(arguments[0].toString().contains(TASK)
                            ? List.of(Entity.reader(ANSWER).apply(ANSWER))
                            : List.of(), OptionalInt.empty()));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
