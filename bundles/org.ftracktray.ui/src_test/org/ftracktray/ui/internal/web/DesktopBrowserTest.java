// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;

class DesktopBrowserTest {
    @Test
    void aHelperGetsNoKey() {
        Map<String, String> environment = new HashMap<>(
                Map.of("FTRACK_API_KEY", "0123456789abcdef", "FTRACK_API_USER", "anna"));
        DesktopBrowser.withoutKey(environment);
        assertEquals(Map.of("FTRACK_API_USER", "anna"), environment);
    }

    @Test
    void makesNoDisplayOfItsOwn() throws InterruptedException {
        Display[] made = new Display[1];
        Thread asking = Thread.ofPlatform().start(() -> {
            DesktopBrowser.onDisplay(URI.create("http://127.0.0.1:9").toString());
            made[0] = Display.findDisplay(Thread.currentThread());
        });
        asking.join();
        assertNull(made[0]);
    }
}
