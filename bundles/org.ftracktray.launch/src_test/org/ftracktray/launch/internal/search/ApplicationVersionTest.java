// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationVersionTest {

    @Test
    void sortsVersionsAsVersionsAndNotAsTexts() {
        List<String> sorted = Stream
                .of("13.2v4", "9.0", "13.10", "13.2", "13.2v10", "4.1", "4.1b2", "4.1rc1", "2024", "")
                .map(ApplicationVersion::new).sorted().map(ApplicationVersion::text).toList();
        assertEquals(List.of("", "4.1b2", "4.1rc1", "4.1", "9.0", "13.2", "13.2v4", "13.2v10", "13.10", "2024"),
                sorted);
    }

    @ParameterizedTest
    @CsvSource({"/usr/autodesk/maya2024/bin/maya,2024", "/usr/local/Nuke13.2v4/Nuke13.2,13.2", "/usr/bin/gimp,''",
            "/opt/hfs19.5.569/bin/houdini,19.5.569"})
    void findsTheVersionInAPathAsConnectDoes(String path, String version) {
        assertEquals(version, ApplicationVersion.in(path, ApplicationVersion.expression(Optional.empty())).text());
    }

    @Test
    void findsTheVersionByPythonsNamedGroup() {
        var expression = ApplicationVersion.expression(Optional.of("maya(?P<version>\\d{4})"));
        assertEquals("2024", ApplicationVersion.in("/x/maya2024.3/bin/maya", expression).text());
    }
}
