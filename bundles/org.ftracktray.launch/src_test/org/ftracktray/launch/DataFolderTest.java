// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {

    private static final Path DATA = Path.of("/home/anna/.ftracktray");

    @Test
    void eachMachineHasAFolderOfItsOwn() {
        assertEquals(DATA.resolve("hosts/ws-017"), DataFolder.ofHost(DATA, "ws-017"));
        assertEquals(DataFolder.ofHost(DATA, "WS-017"), DataFolder.ofHost(DATA, "ws-017"));
        assertNotEquals(DataFolder.ofHost(DATA, "ws-018"), DataFolder.ofHost(DATA, "ws-017"));
        assertNotEquals(DataFolder.ofHost(DATA, "anna's pc"), DataFolder.ofHost(DATA, "anna_s_pc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../../etc", "a/b", "a\\b", "this machine", "con:", "日本", "a\nb"})
    void noNameOfAMachineLeadsOutOfIt(String host) {
        Path folder = DataFolder.ofHost(DATA, host);
        assertEquals(DATA.resolve("hosts"), folder.normalize().getParent());
        assertTrue(folder.getFileName().toString().matches("[a-z0-9_-]+"), folder.toString());
    }
}
