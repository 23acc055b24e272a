// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.RGB;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static Application application(String label, String variant) {
        return new Application(label + variant, "action", label, variant, Optional.empty(), Optional.empty(),
                Path.of("/opt", label), List.of(), new Availability.Installed(), "test");
    }

    @Test
    void putsTheNewestVersionFirstAndKeepsTheOrderOfTheLabels() {
        List<List<String>> grouped = Versions
                .of(List.of(application("Nuke", "9.0v2"), application("Maya", "2024"), application("Nuke", "15.1v1"),
                        application("Nuke", "15.1v10"), application("Maya", "2025")))
                .stream().map(versions -> versions.stream().map(Application::variant).toList()).toList();
        assertEquals(List.of(List.of("15.1v10", "15.1v1", "9.0v2"), List.of("2025", "2024")), grouped);
    }

    @Test
    void comparesAnyVariants() {
        assertEquals(0, Versions.compare("", ""));
        assertEquals(-1, Integer.signum(Versions.compare("2024", "2024 Non-commercial")));
        assertEquals(-1, Integer.signum(Versions.compare("99999999999999999999", "100000000000000000000")));
    }

    @Test
    void readsColoursOfStatusesAndIsGreyOtherwise() {
        assertEquals(new RGB(0x2f, 0x78, 0xd0), StatusColour.parse("#2F78d0"));
        assertEquals(new RGB(138, 138, 148), StatusColour.parse("blue"));
    }
}
