// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.ConfigurationFile;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.search.SearchProgress;
import org.junit.jupiter.api.Test;

/** What settings of OpenPype and AYON look like in the catalogue. */
class SettingsOrderTest {

    private final Problems problems = new Problems();

    @Test
    void ayonsVariantsKeepTheirOrder() {
        assertEquals(List.of("Paint stable [paint_a]", "Paint 2.0 LTS [paint_b]", "Paint 10 [paint_c]"),
                titles(scan("{\"paint\": {\"label\": \"Paint\", \"variants\": [" + variant("a", "stable") + ", "
                        + variant("b", "2.0 LTS") + ", " + variant("c", "10") + "]}}")));
    }

    @Test
    void openPypesVariantsAreSortedTheNewestFirst() {
        assertEquals(List.of("Paint 13.2 [paint_13-2]", "Paint 13.0 [paint_13-0]", "Paint 9.1 [paint_9-1]"),
                titles(scan(
                        "{\"paint\": {\"label\": \"Paint\", \"variants\": {\"9-1\": {\"executables\": {\"linux\": [\"/bin/sh\"]}},"
                                + " \"13-2\": {\"executables\": {\"linux\": [\"/bin/sh\"]}}, \"13-0\": {\"executables\": {\"linux\": [\"/bin/sh\"]}},"
                                + " \"__dynamic_keys_labels__\": {\"9-1\": \"9.1\", \"13-2\": \"13.2\", \"13-0\": \"13.0\"}}}}")));
    }

    @Test
    void aProgramWhoseVariableIsNotSetNamesItInsteadOfAPlaceWhereItIsNot() {
        Application paint = scan(
                "{\"paint\": {\"variants\": {\"1\": {\"executables\": {\"linux\": [\"{NOWHERE}/paint\"]}}}}}")
                .applications().getFirst();
        Availability.NotInstalled reason = (Availability.NotInstalled) paint.availability();
        assertTrue(reason.problem().cause().contains("NOWHERE"), reason.problem().toString());
        assertEquals(1, problems.all().size());
    }

    private static String variant(String name, String label) {
        return "{\"name\": \"" + name + "\", \"label\": \"" + label
                + "\", \"executables\": {\"linux\": [\"/bin/sh\"]}}";
    }

    private static List<String> titles(Catalogue catalogue) {
        return catalogue.applications().stream().map(each -> each.title() + " [" + each.identifier() + "]").toList();
    }

    private Catalogue scan(String json) {
        ConfigurationFile file = new ConfigurationFile("/studio/a.json", Path.of("/studio"),
                () -> json.getBytes(StandardCharsets.UTF_8));
        return CatalogueScan.scan(List.of(file), List.of(), TestWorkstation.with(Map.of()), problems,
                SearchProgress.unobserved(() -> false));
    }
}
