// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.junit.jupiter.api.Test;

class DemoPaintTest {

    @Test
    void showsItsTaskButNeverTheKey() {
        DemoPaintContext context = DemoPaintContext.of(Map.of("FTRACK_TASK", "Animation", "FTRACK_API_KEY", "s3cret",
                "FTRACK_PROJECT_FULL_NAME", "Glass Harbour"), "2.0");

        assertEquals("Demo Paint 2.0 - Animation", context.title());
        assertEquals("present", context.rows().get("Key"));
        assertFalse(context.toString().contains("s3cret"));
    }

    @Test
    void readsItsOptions() {
        DemoPaintOptions options = DemoPaintOptions.parse(
                new String[]{"--version-label", "2.0", "--exit-code", "3", "--exit-after", "1"});

        assertEquals("2.0", options.versionLabel());
        assertEquals(3, options.exitCode());
        assertEquals(1, options.exitAfterSeconds().getAsLong());
        assertThrows(IllegalArgumentException.class, () -> DemoPaintOptions.parse(new String[]{"--exit-code"}));
        assertThrows(IllegalArgumentException.class, () -> DemoPaintOptions.parse(new String[]{"--x", "1"}));
    }
}
