// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class HookAnswerTest {

    private static final LaunchCommand COMMAND = new LaunchCommand(
            new Application("tool_1", "launch", "Tool", "1", Optional.empty(), Optional.empty(), Path.of("/opt/tool"),
                    List.of(), new Availability.Installed(), "test"),
            TestWorkstation.task("tool_1"), List.of("/opt/tool"), Map.of("OLD", "1"), Path.of("/work"),
            Path.of("/work"));

    private final ObjectNode asked = JsonNodeFactory.instance.objectNode().put("moment", "before");

    @Test
    void followsEachFieldThatAHookCanGive() throws Exception {
        LaunchCommand changed = applied(
                "{\"environment\": {\"A\": \"x\", \"N\": 8080, \"B\": true, \"OLD\": null}, \"command\": [\"/w\", 2]}");
        assertEquals(Map.of("A", "x", "N", "8080", "B", "true"), changed.environment());
        assertEquals(List.of("/w", "2"), changed.command());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", "\uFEFF{}", "{\"abort\": false}", "{\"moment\": \"before\"}",
            "{\"abort\": null, \"command\": null, \"environment\": null}"})
    void leavesTheCommandAloneWhenTheHookWantsNothing(String answer) throws Exception {
        assertEquals(COMMAND, applied(answer));
    }

    @Test
    void endsTheStartWithTheHooksWordsOrWithoutAny() {
        assertEquals("No licence.", refused("{\"abort\": \"No licence.\"}").what());
        for (String silent : List.of("true", "\"\"", "\" \"")) {
            assertEquals("The hook /hook does not want this start.", refused("{\"abort\": " + silent + "}").what());
        }
        assertTrue(refused("{\"abort\": \"" + "x".repeat(10_000) + "\"}").what().length() < 600);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"abort\": [\"x\"]}|\"abort\" is a list", "{\"abort\": 1}|\"abort\" is a number",
            "{\"abort\": {}}|\"abort\" is a group", "{\"command\": \"/bin/false\"}|\"command\" is a text",
            "{\"command\": []}|\"command\" is empty", "{\"command\": {}}|\"command\" is a group",
            "{\"command\": [\"\"]}|\"command\" names no program",
            "{\"command\": [\"a\", [\"b\"]]}|\"command[1]\" is a list",
            "{\"command\": [\"a\", null]}|\"command[1]\" is null",
            "{\"command\": [\"a\", \"b\\u0000\"]}|\"command[1]\" contains a NUL",
            "{\"environment\": [\"A=1\"]}|\"environment\" is a list",
            "{\"environment\": \"A=1\"}|\"environment\" is a text",
            "{\"environment\": {\"A\": [\"x\"]}}|\"environment.A\" is a list",
            "{\"environment\": {\"A\": {}}}|\"environment.A\" is a group",
            "{\"environment\": {\"A=B\": \"x\"}}|the name \"A=B\"", "{\"environment\": {\"\": \"x\"}}|the name \"\"",
            "{\"environment\": {\"A\": \"\\u0000\"}}|\"environment.A\" contains a NUL",
            "{\"enviroment\": {}}|the field \"enviroment\"", "{\"Abort\": \"x\"}|the field \"Abort\"",
            "{\"moment\": \"after\"}|the field \"moment\"", "[]|is a list", "true|is true", "\"x\"|is a text",
            "null|is null", "1|is a number", "{\"abort\": \"a\", \"abort\": \"b\"}|did not answer with JSON",
            "{} {}|did not answer with JSON", "loading|did not answer with JSON", "{|did not answer with JSON"})
    void refusesEverythingElseNamingTheHookAndTheField(String answer, String cause) {
        Problem problem = refused(answer);
        assertEquals("The hook /hook failed.", problem.what());
        assertTrue(problem.cause().contains(cause), problem.cause());
    }

    @Test
    void refusesWhatIsNoTextAndWhatIsNestedWithoutEnd() {
        LaunchFailedException e = assertThrows(LaunchFailedException.class,
                () -> new HookAnswer(hook(), asked).applied(COMMAND, new byte[]{(byte) 0xFF, (byte) 0xFE, '{', 0}));
        assertTrue(e.problem().cause().contains("not UTF-8"), e.problem().cause());
        assertTrue(refused("[".repeat(400_000)).cause().contains("did not answer with JSON"));
        assertTrue(refused("{\"a\":".repeat(400_000)).cause().contains("did not answer with JSON"));
    }

    private LaunchCommand applied(String answer) throws LaunchFailedException {
        return new HookAnswer(hook(), asked).applied(COMMAND, answer.getBytes(StandardCharsets.UTF_8));
    }

    private Problem refused(String answer) {
        return assertThrows(LaunchFailedException.class, () -> applied(answer)).problem();
    }

    private static HookProgram hook() {
        return new HookProgram(HookProgram.Moment.BEFORE, "/hook", List.of(), Duration.ofSeconds(1));
    }
}
