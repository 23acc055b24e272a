// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action.internal;

import java.lang.reflect.Proxy;

import org.ftracktray.client.Session;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Parts of requests for tests; the session refuses every call, because no dispatch may need it. */
final class Requests {

    static Session session() {
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[]{Session.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    static JsonNode data(String actionIdentifier) {
        return JsonNodeFactory.instance.objectNode().put("actionIdentifier", actionIdentifier);
    }

    private Requests() {}
}
