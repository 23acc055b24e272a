// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.junit.jupiter.api.Test;

class ApplicationSearchTest {
    private static final List<CatalogueRow> ROWS = Stream
            .of("Grafik-Werkzeug", "Houdini 21", "Nuke 16", "Nuke Studio 16",
                    "Slow Starter")
            .map(ApplicationSearchTest::row).toList();

    /** Everything lies in a folder whose name would match much of what is typed. */
    private static CatalogueRow row(String title) {
        Application application = new Application(title.toLowerCase().replace(' ', '_'), title, title, "",
                Optional.empty(), Optional.empty(), Path.of("/studio/slow", title), List.of(),
                new Availability.Installed(), "test");
        return new CatalogueRow(application, CatalogueRow.Condition.INSTALLED, Optional.empty());
    }

    private static List<String> labels(List<CatalogueRow> rows) {
        return rows.stream().map(row -> row.application().label()).toList();
    }

    private static List<String> byName(String typed) {
        return labels(new ApplicationSearch(typed).byName(ROWS));
    }

    @Test
    void aNameComesBeforeAPath() {
        assertEquals(List.of("Slow Starter"), byName("slow st"));
        assertEquals("Slow Starter", labels(new ApplicationSearch("slow st").byNameOrPath(ROWS)).getFirst());
        assertEquals(5, new ApplicationSearch("slow st").byNameOrPath(ROWS).size());
    }

    @Test
    void whatBeginsWithItComesFirstThenAWordThatDoesThenAPlaceInside() {
        assertEquals(List.of("Nuke Studio 16", "Slow Starter"), byName("st"));
        assertEquals(List.of("Nuke 16", "Nuke Studio 16"), byName("nuke"));
        assertEquals(List.of("Grafik-Werkzeug"), byName("WERK"));
        assertEquals(List.of("Houdini 21"), byName("dini"));
    }

    @Test
    void everyWordHasToOccurInAnyOrder() {
        assertEquals(List.of("Nuke Studio 16"), byName("16 studio"));
        assertEquals(List.of(), byName("nuke 21"));
    }

    @Test
    void nothingTypedShowsAllAsTheyAre() {
        assertEquals(labels(ROWS), byName("  "));
    }

    @Test
    void theIdentifierCountsToo() {
        assertEquals(List.of("Nuke Studio 16"), byName("nuke_studio"));
    }
}
