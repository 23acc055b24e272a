// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

class TaskQueryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[\"maya_2024\", \"nuke_13\"]|maya_2024;nuke_13",
            "\"maya_2024, nuke_13,\"|maya_2024;nuke_13", "[]|''", "null|''", "\"\"|''", "[\"a\",\"a\"]|a"})
    void readsTheProjectsApplicationsAsAListOrAsAText(String value, String expected) {
        var json = JsonMapper.builder().build().readTree(value);
        assertEquals(expected, String.join(";", TaskQuery.applications(Map.of("applications", json))));
    }

    @Test
    void aProjectWithoutTheAttributeHasNone() {
        assertEquals(List.of(), TaskQuery.applications(Map.of()));
    }
}
