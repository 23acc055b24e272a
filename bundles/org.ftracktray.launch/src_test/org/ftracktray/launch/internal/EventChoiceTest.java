// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.SelectedEntity;
import org.ftracktray.launch.WorkFileChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

class EventChoiceTest {

    @Test
    void aFileIsOnlyEverChosenByItsName() {
        assertEquals(new WorkFileChoice.Found("/etc/passwd"), file("{\"workfile\": \"/etc/passwd\"}"));
        assertEquals(new WorkFileChoice.None(), file("{\"skipLastWorkfile\": true}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"workfile\": \"\"}", "{\"workfile\": 4}", "{\"workfile\": {\"a\": 1}}",
            "{\"workfile\": [\"/etc/passwd\"]}", "{\"workfile\": null}",
            "{\"file\": \"/x\", \"path\": \"/x\", \"command\": [\"/bin/sh\"], \"environment\": {\"A\": \"b\"},"
                    + "\"directory\": \"/\", \"workFolder\": \"/\", \"executable\": \"/x\", \"arguments\": [\"x\"],"
                    + "\"values\": {\"workfile\": \"/x\"}, \"FTRACK_WORKFILE\": \"/x\"}"})
    void everythingElseInAnEventHasNoEffect(String data) {
        assertEquals(new WorkFileChoice.Last(), file(data));
    }

    @Test
    void everythingThatIsSelectedIsTakenOnceWhateverItsTypeIsCalled() {
        assertEquals(List.of("a", "b"), EventChoice.selection(request("{}", new SelectedEntity("a", "task"),
                new SelectedEntity("b", "show"), new SelectedEntity("a", "TypedContext"))));
    }

    private static WorkFileChoice file(String data) {
        return EventChoice.file(request(data));
    }

    private static ActionRequest request(String data, SelectedEntity... selection) {
        return new ActionRequest(TestWorkstation.session(), "anna", List.of(selection),
                JsonMapper.builder().build().readTree(data), Map.of());
    }
}
