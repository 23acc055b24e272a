// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger.Level;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;

class ClientLogTest {
    private static final System.Logger CLIENT = System.getLogger("org.ftracktray.client.internal.hub.Line");

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
}
