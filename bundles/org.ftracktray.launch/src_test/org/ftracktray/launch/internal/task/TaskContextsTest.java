// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

class TaskContextsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[\"maya_2024\", \"nuke_13\"]|maya_2024;nuke_13",
            "\"maya_2024, nuke_13,\"|maya_2024;nuke_13", "[]|''", "null|''", "\"\"|''", "[\"a\",\"a\"]|a"})
    void readsTheProjectsApplicationsAsAListOrAsAText(String value, String expected) {
        var json = JsonMapper.builder().build().readTree(value);
        assertEquals(expected, String.join(";", TaskContexts.applications(Map.of("applications", json))));
    }

    @Test
    void aProjectWithoutTheAttributeHasNone() {
        assertEquals(List.of(), TaskContexts.applications(Map.of()));
    }

    @Test
    void neverPutsAnythingButAnIdIntoAQuery() {
        assertEquals(java.util.Optional.empty(), TaskContexts.resolve(TestWorkstation.session(), "x\" or id is \"y"));
    }
}
