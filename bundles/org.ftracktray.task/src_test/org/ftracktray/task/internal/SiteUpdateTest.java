// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.ftracktray.client.event.Event;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class SiteUpdateTest {
    private static final Set<String> SHOWN = Set.of("my-task", "my-shot", "my-project");

    private static boolean concerns(String data) {
        return SiteUpdate.of(Event.of("ftrack.update", JsonMapper.shared().readTree(data))).concerns("anna", SHOWN);
    }

    @Test
    void aShownTaskConcernsAndAnotherOfTheSameProjectDoesNot() {
        String task = """
                {"entities":[{"action":"update","entityType":"task","entity_type":"Task","entityId":"%s",
                  "changes":{"statusid":{"old":"a","new":"b"}},
                  "parents":[{"entityId":"my-shot","entityType":"task"},{"entityId":"my-project","entityType":"show"}]}],
                 "user":{"userid":"ben"}}""";
        assertTrue(concerns(task.formatted("my-task")));
        assertFalse(concerns(task.formatted("task-of-ben")));
    }

    @Test
    void aRenamedShotAndAnArchivedProjectConcern() {
        assertTrue(concerns("{\"entities\":[{\"entityType\":\"task\",\"entityId\":\"my-shot\"}]}"));
        assertTrue(concerns("{\"entities\":[{\"entityType\":\"show\",\"entityId\":\"my-project\"}]}"));
    }

    @Test
    void anAssignmentConcernsWhomItNames() {
        String assignment = """
                {"entities":[{"action":"add","entityType":"appointment","entityId":"x",
                  "changes":{"resource_id":{"old":null,"new":"%s"},"context_id":{"old":null,"new":"new-task"}}}],
                 "user":{"userid":"coordinator"}}""";
        assertTrue(concerns(assignment.formatted("anna")));
        assertFalse(concerns(assignment.formatted("ben")));
    }

    @Test
    void aTimerThatEndedConcernsItsOwnerAlthoughTheEventDoesNotNameHer() {
        String timer = """
                {"entities":[{"action":"remove","entityType":"timer","entity_type":"Timer","objectTypeId":"timer",
                  "entityId":"t","changes":{"start":{"old":"2026-03-02T08:30:00Z","new":null}}}],
                 "user":{"userid":"%s"}}""";
        assertTrue(concerns(timer.formatted("anna")));
        assertFalse(concerns(timer.formatted("ben")));
    }

    @Test
    void whatSaysTooLittleConcernsAndAStatusThatIsRenamedDoes() {
        assertTrue(concerns("{\"entities\":[{\"action\":\"add\",\"entityType\":\"timelog\"}]}"));
        assertTrue(concerns("{\"entities\":[{\"action\":\"update\",\"entityType\":\"status\",\"entityId\":\"s\"}]}"));
    }

    @Test
    void eventsOfAnotherShapeConcernNobody() {
        assertFalse(concerns("{}"));
        assertFalse(concerns("{\"entities\":7}"));
        assertFalse(concerns("{\"entities\":[null,\"task\",[],{\"entityId\":{\"a\":1}}],\"user\":3}"));
    }
}
