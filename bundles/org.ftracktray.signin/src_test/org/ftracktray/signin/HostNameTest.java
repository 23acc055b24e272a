// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;

import org.junit.jupiter.api.Test;

class HostNameTest {

    @Test
    void theNameOfWindowsComesFirstAndWithoutItsDomain() {
        assertEquals("WS-042", HostName.of(Map.of("COMPUTERNAME", "WS-042.studio.example", "HOSTNAME", "other")));
    }

    @Test
    void aShellsOwnVariableIsNoName() {
        String name = HostName.of(Map.of("HOSTNAME", "container-of-a-build"));
        assertEquals(HostName.of(Map.of()), name);
        assertFalse(name.isBlank());
        assertFalse(name.contains("."), name);
    }
}
