// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;

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
        assertEquals(id, EntityAddress.id(text, SITE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sq01/sh010/animation", "x\" or id is \"y", "https://studio.ftrackapp.com",
            "https://studio.ftrackapp.com/#view=tasks&entityId=%22", "http://"})
    void whatNamesNothingIsToldPlainly(String text) {
        String told = assertThrows(IllegalArgumentException.class, () -> EntityAddress.id(text, SITE)).getMessage();
        assertTrue(told.endsWith("."), told);
    }

    @Test
    void theAddressOfAnotherSiteIsNotLookedForHere() {
        String told = assertThrows(IllegalArgumentException.class,
                () -> EntityAddress.id("https://studio.ftrackapp.com@other.com/#entityId=" + TASK, SITE)).getMessage();
        assertEquals("The address is one of other.com, and what is asked is studio.ftrackapp.com. Give that site with"
                + " --server.", told);
    }
}
