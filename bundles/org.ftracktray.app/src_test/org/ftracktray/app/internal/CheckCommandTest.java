// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.ftracktray.launch.ConfigurationFolder;
import org.ftracktray.launch.ConfigurationFolder.Change;
import org.ftracktray.launch.ConfigurationFolder.Kind;
import org.ftracktray.launch.ConfigurationProblem;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    private static final ConfigurationProblem PROBLEM = new ConfigurationProblem("/c/nuke.yaml", 3, "label", "Wrong.",
            "Correct it.");
    private static final Change CHANGE = new Change("maya_{version}", Kind.CHANGED, List.of("API_TOKEN=s3cr3tvalue"),
            List.of("TOOLS=/tools/2"));

    private final StringWriter out = new StringWriter();

    private static ConfigurationFolder folder(ConfigurationProblem... problems) {
        return new ConfigurationFolder(List.of(problems), new TreeMap<>(Map.of("maya_{version}", List.of())));
    }

    private int report(ConfigurationFolder folder, Optional<List<Change>> changes, boolean json) {
        return CheckCommand.report(folder, changes, new PrintWriter(out, true), json);
    }

    @Test
    void aFolderInWhichNothingIsWrongEndsWithZero() {
        assertEquals(0, report(folder(), Optional.empty(), false));
        assertEquals("1 applications and environments, 0 problems.", out.toString().strip());
    }

    @Test
    void eachProblemIsALineWithFileLineAndFieldAndEndsWithOne() {
        assertEquals(1, report(folder(PROBLEM), Optional.empty(), false));
        assertTrue(out.toString().startsWith("problem   /c/nuke.yaml:3 (label): Wrong. Correct it."), out.toString());
    }

    @Test
    void aChangeIsToldLineByLineWithoutItsSecrets() {
        assertEquals(0, report(folder(), Optional.of(List.of(CHANGE)), false));
        assertTrue(
                out.toString().startsWith("changed   maya_{version}" + System.lineSeparator() + "        - API_TOKEN="),
                out.toString());
        assertTrue(out.toString().contains("        + TOOLS=/tools/2"), out.toString());
        assertFalse(out.toString().contains("s3cr3tvalue"), out.toString());
        assertTrue(out.toString().strip().endsWith(", 1 changes."), out.toString());
    }

    @Test
    void theObjectForProgramsHasTheSame() {
        assertEquals(1, report(folder(PROBLEM), Optional.of(List.of(CHANGE)), true));
        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertEquals(3, document.path("problems").get(0).path("line").asInt());
        assertEquals("maya_{version}", document.path("entries").get(0).asString());
        assertEquals("CHANGED", document.path("changes").get(0).path("kind").asString());
        assertFalse(out.toString().contains("s3cr3tvalue"), out.toString());
    }
}
