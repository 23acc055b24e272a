// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FrameworkArgumentsTest {

    @Test
    void theFrameworksArgumentsAreTakenOutWhereverTheyStand() {
        FrameworkArguments parted = FrameworkArguments.of("headless", "-data", "/tmp/x", "--server", "https://x",
                "-clean",
                "-NL", "de");

        assertEquals(List.of("headless", "--server", "https://x"), parted.application());
        assertEquals(List.of("-data", "/tmp/x", "-clean", "-NL", "de"), parted.framework());
        assertEquals(Map.of("osgi.instance.area", "/tmp/x", "osgi.clean", "true", "osgi.nl", "de"),
                parted.properties());
        assertEquals(8, parted.all().size());
    }

    @Test
    void anOptionWithoutItsValueIsLeftToTheProductToComplainAbout() {
        assertEquals(List.of("-data"), FrameworkArguments.of("-data").application());
        assertEquals(List.of("-data", "--hidden"), FrameworkArguments.of("-data", "--hidden").application());
    }
}
