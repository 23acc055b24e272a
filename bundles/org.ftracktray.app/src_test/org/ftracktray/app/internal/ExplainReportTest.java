// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.TaskContext;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainReportTest {
    private static final TaskContext SHOT = new TaskContext("s1", "sh010", "Shot", Optional.empty(), Optional.empty(),
            new TaskContext.Project("p", "wl", "Winter Light", List.of()), List.of(), Map.of());
    private static final Application MAYA = new Application("maya_2026", "maya", "Maya", "2026", Optional.empty(),
            Optional.empty(), Path.of("/opt/maya"), List.of(), new Availability.Installed(), "maya.yaml");
    private static final ExplainReport REPORT = new ExplainReport(List.of(SHOT),
            List.of(new Explanation(MAYA, Optional.empty()), new Explanation(MAYA,
                    Optional.of(new Explanation.Reason("project", "It is not listed.", "Winter Light", "Ask.")))),
            List.of(new ConfigurationProblem("maya.yaml", 3, "label", "Wrong.", "Correct it.")), Optional.empty());

    @Test
    void linesSayWhatWasSelectedWhatIsOfferedWhyNotAndWhatIsWrong() {
        assertEquals(List.of("selected  Winter Light / sh010 (Shot)", "offered   maya_2026 (Maya 2026): /opt/maya",
                "left out  maya_2026 (Maya 2026): It is not listed.",
                "          Rule \"project\", set by Winter Light. Ask.",
                "problem   maya.yaml:3 (label): Wrong. Correct it."), REPORT.lines());
    }

    @Test
    void theObjectSaysTheSameToPrograms() {
        assertEquals(JsonMapper.shared().readTree("""
                {"selection": [{"id": "s1", "type": "Shot", "path": "Winter Light / sh010"}],
                 "applications": [
                  {"identifier": "maya_2026", "title": "Maya 2026", "offered": true, "executable": "/opt/maya"},
                  {"identifier": "maya_2026", "title": "Maya 2026", "offered": false, "reason":
                    {"rule": "project", "sentence": "It is not listed.", "source": "Winter Light", "remedy": "Ask."}}],
                 "problems": [{"file": "maya.yaml", "line": 3, "field": "label", "message": "Wrong.",
                   "remedy": "Correct it."}]}"""), JsonMapper.shared().readTree(REPORT.json()));
    }

    @Test
    void theCommandOfADryRunHasNoPasswordsAndStaysAnObject() {
        LaunchCommand command = new LaunchCommand(MAYA, SHOT, List.of("/opt/maya", "--token=abc\"x"),
                Map.of("STUDIO_PASSWORD", "hunter2hunter2", "SHOW", "wl"), Path.of("/work"), Path.of("/work"));
        String printed = new ExplainReport(List.of(SHOT), List.of(), List.of(), Optional.of(command)).json();
        JsonNode started = JsonMapper.shared().readTree(printed).path("command");
        assertEquals("/work", started.path("folder").asString());
        assertEquals("wl", started.path("environment").path("SHOW").asString());
        assertEquals("/opt/maya", started.path("command").get(0).asString());
        assertFalse(printed.contains("hunter2hunter2"), printed);
        assertTrue(started.path("environment").has("STUDIO_PASSWORD"));
    }
}
