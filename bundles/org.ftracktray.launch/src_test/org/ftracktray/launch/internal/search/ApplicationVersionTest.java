// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @ParameterizedTest
    @CsvSource({"14.0v5,14.0.5", "15.2v1b2,15.2.1b2", "13.2v04,13.2.4", "2024.0,2024.0", "v1.8,1.8",
            "15.1v3-beta,15.1.3b0",
            "4.2RC1,4.2rc1", "4.2-1,4.2.post1", "4.2-LTS,4.2-LTS", "20.5.332-py311,20.5.332-py311",
            "2022.3.10f1,2022.3.10f1", "1.9v1/bin,1.9.1"})
    void namesVersionsAsConnectWhereItHasANameForThem(String written, String named) {
        assertEquals(named, ApplicationVersion.written(written).text());
    }

    @ParameterizedTest
    @CsvSource({"13-2,13-10", "4-2-LTS,4-10-LTS", "FX 19.5,Core 20.5", "2026 beta,2026", "2018,2022"})
    void sortsVariantsByTheVersionInThem(String earlier, String later) {
        assertTrue(ApplicationVersion.ofVariant(earlier).compareTo(ApplicationVersion.ofVariant(later)) < 0);
    }

    @Test
    void makesAYearOfTheVersionInside() {
        assertEquals("2026", ApplicationVersion.written("27.7.0").asYear(1999).text());
        assertEquals("0", ApplicationVersion.written("0").asYear(1999).text());
        assertEquals("Beta", new ApplicationVersion("Beta").asYear(1999).text());
    }

    @Test
    void findsTheVersionByPythonsNamedGroup() {
        var expression = ApplicationVersion.expression(Optional.of("maya(?P<version>\\d{4})"));
        assertEquals("2024", ApplicationVersion.in("/x/maya2024.3/bin/maya", expression).text());
    }
}
