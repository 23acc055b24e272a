// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger.Level;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;
import org.junit.jupiter.api.Test;

class ClientLogTest {
    private static final System.Logger CLIENT = System
            .getLogger("org.ftracktray.client.internal.hub.SocketIoConnection");

    private final List<IStatus> logged = new CopyOnWriteArrayList<>();
    private final ILog log = (ILog) Proxy.newProxyInstance(ILog.class.getClassLoader(), new Class<?>[]{ILog.class},
            (proxy, method, arguments) -> method.getName().equals("log") ? logged.add((IStatus) arguments[0]) : null);

    private List<String> messages() {
        return logged.stream().map(IStatus::getMessage).toList();
    }

    @Test
    void bringsWarningsAndErrorsWithTheirCause() {
        Exception cause = new IllegalStateException("cause");
        try (ClientLog open = ClientLog.into(log)) {
            CLIENT.log(Level.DEBUG, "detail");
            CLIENT.log(Level.INFO, "news");
            CLIENT.log(Level.WARNING, "Dropped {0} of {1}.", 1, 2);
            CLIENT.log(Level.ERROR, "It's broken: {}", cause);
        }
        assertEquals(List.of("Dropped 1 of 2.", "It's broken: {}"), messages());
        assertEquals(List.of(IStatus.WARNING, IStatus.ERROR), logged.stream().map(IStatus::getSeverity).toList());
        assertSame(cause, logged.get(1).getException());
    }

    @Test
    void leavesOtherLibrariesAloneAndEndsWhenItIsClosed() {
        try (ClientLog open = ClientLog.into(log)) {
            System.getLogger("org.example").log(Level.DEBUG, "not ours");
        }
        CLIENT.log(Level.DEBUG, "too late");
        assertTrue(logged.isEmpty(), messages().toString());
    }

    @Test
    void aFloodOfOneKindCostsTenLinesAndHidesNoOtherKind() {
        try (ClientLog open = ClientLog.into(log)) {
            for (int i = 0; i < 10_000; i++) {
                CLIENT.log(Level.WARNING, "Dropped a message. {0}", i);
            }
            CLIENT.log(Level.WARNING, "Another.");
        }
        assertEquals(11, logged.size());
        assertTrue(messages().get(9).contains("only counted"), messages().get(9));
        assertEquals("Another.", messages().getLast());
    }

    @Test
    void aKeyThatIsInUseIsNeverWritten() {
        String key = "7d1c9a52-3333-4e0b-9a55-0c6d1f2e3b4a";
        Session.open(URI.create("http://localhost:1"), new Credentials("anna", new ApiKey(key))).close();
        try (ClientLog open = ClientLog.into(log)) {
            CLIENT.log(Level.WARNING, "The answer was {0}.", key);
            CLIENT.log(Level.ERROR, "It failed.", new IllegalStateException("told " + key));
        }
        assertEquals(List.of("The answer was ********.", "It failed."),
                messages().stream().map(message -> message.lines().findFirst().orElse("")).toList());
        assertTrue(messages().getLast().contains("told ********"), messages().getLast());
        assertNull(logged.getLast().getException());
    }
}
