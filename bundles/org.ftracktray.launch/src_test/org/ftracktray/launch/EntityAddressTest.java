// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;

import org.ftracktray.client.SiteAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityAddressTest {

    private static final URI SITE = URI.create("https://studio.ftrackapp.com");
    private static final String TASK = "6ee30a68-d04d-11ee-a1e0-0242ac110002";
    private static final String PROJECT = "0f3e8a5cd04d11eea1e00242ac110002";

    @ParameterizedTest
    @CsvSource({TASK + "," + TASK, " task-1 ,task-1",
            "https://studio.ftrackapp.com/#slideEntityId=" + TASK + "&slideEntityType=task&view=tasks&itemId=projects"
                    + "&entityId=" + PROJECT + "&entityType=show," + TASK,
            "https://STUDIO.ftrackapp.com/#entityId=" + PROJECT + "&entityType=show&itemId=projects," + PROJECT,
            "https://studio.ftrackapp.com/project/" + PROJECT + "/versions/" + TASK + "?view=1," + TASK,
            "https://studio.ftrackapp.com:443/player/version/" + TASK + "," + TASK,
            "HTTPS://studio.ftrackapp.com/#slideEntityId=" + TASK + "%&entityId=x y," + TASK})
    void anIdAndEveryAddressOfAPageNameAnEntity(String text, String id) {
        assertEquals(id, EntityAddress.of(text).idAt(SITE, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sq01/sh010/animation", "x\" or id is \"y", "https://studio.ftrackapp.com",
            "https://studio.ftrackapp.com/#view=tasks&entityId=%22", "http://"})
    void whatNamesNothingIsToldPlainly(String text) {
        String told = assertThrows(UnusableAddressException.class, () -> EntityAddress.of(text)).getMessage();
        assertTrue(told.endsWith("."), told);
    }

    @Test
    void aHostInAnyScriptIsTheSameSiteInBothForms() {
        URI site = SiteAddress.normalise("https://ftrack.m\u00fcller.example");
        for (String host : new String[]{"ftrack.m\u00fcller.example", site.getHost(),
                "ftrack.M\u00dcLLER.example:443"}) {
            assertEquals(TASK, EntityAddress.of("https://" + host + "/#entityId=" + TASK).idAt(site, ""));
        }
    }

    @Test
    void theAddressOfAnotherSiteIsNotLookedForHere() {
        String told = assertThrows(UnusableAddressException.class,
                () -> EntityAddress.of("https://studio.ftrackapp.com@other.com/#entityId=" + TASK).idAt(SITE,
                        "Sign in."))
                .getMessage();
        assertEquals("The address is one of other.com, and what is asked is studio.ftrackapp.com. Sign in.", told);
    }
}
