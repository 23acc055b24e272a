// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EnvironmentLayersTest {

    @Test
    @Timeout(180)
    void variablesThatDoubleEachOtherEndInASentence() {
        EnvironmentLayers layers = new EnvironmentLayers(Map.of("V0", "0123456789"), Map.of(), ":", true);
        for (int i = 1; i <= 40; i++) {
            layers.add(List.of(new EnvironmentChange(Operation.SET, "V" + i, "{V" + (i - 1) + "}{V" + (i - 1) + "}",
                    "studio.yaml:" + i)));
        }
        EnvironmentCycleException e = assertThrows(EnvironmentCycleException.class, layers::resolve);
        assertTrue(e.getMessage().contains("studio.yaml:"), e.getMessage());
        assertThrows(EnvironmentCycleException.class, () -> layers.replace("{V40}"));
    }

    @Test
    @Timeout(180)
    void manyLongVariablesEndInASentence() {
        EnvironmentLayers layers = new EnvironmentLayers(Map.of("V", "x".repeat(900_000)), Map.of(), ":", true);
        for (int i = 0; i < 500; i++) {
            layers.add(List.of(new EnvironmentChange(Operation.SET, "V" + i, "{V}", "studio.yaml:" + i)));
        }
        assertThrows(EnvironmentCycleException.class, layers::resolve);
        EnvironmentLayers appended = new EnvironmentLayers(Map.of(), Map.of(), ":", true);
        for (int i = 0; i < 60; i++) {
            appended.add(List.of(new EnvironmentChange(Operation.APPEND, "V", "{V}", "studio.yaml:" + i),
                    new EnvironmentChange(Operation.APPEND, "V", "x".repeat(1000), "studio.yaml:" + i)));
        }
        assertThrows(EnvironmentCycleException.class, appended::resolve);
        EnvironmentLayers deep = new EnvironmentLayers(Map.of("V0", "x"), Map.of(), ":", true);
        for (int i = 1; i <= 100_000; i++) {
            deep.add(List.of(new EnvironmentChange(Operation.SET, "V" + i, "{V" + (i - 1) + "}", "studio.yaml:" + i)));
        }
        assertThrows(EnvironmentCycleException.class, () -> deep.replace("{V100000}"));
    }

    private final EnvironmentLayers layers = new EnvironmentLayers(
            Map.of("PATH", "/usr/bin:/bin", "BRACES", "{PATH}", "HOME", "/home/anna"), Map.of("task.name", "anim"), ":",
            true);

    @Test
    void appendsPrependsAndTakesAway() throws Exception {
        add(Operation.PREPEND, "PATH", "/studio/bin");
        add(Operation.APPEND, "PATH", "/last");
        add(Operation.POP, "PATH", "/bin");
        assertEquals("/studio/bin:/usr/bin:/last", layers.resolve().get("PATH"));
    }

    @Test
    void appendingToNothingLeavesNoEmptyPart() throws Exception {
        add(Operation.APPEND, "PYTHONPATH", "/studio");
        assertEquals("/studio", layers.resolve().get("PYTHONPATH"));
    }

    @Test
    void removesAVariable() throws Exception {
        add(Operation.UNSET, "HOME", "");
        assertFalse(layers.resolve().containsKey("HOME"));
    }

    @Test
    void aReferenceMeansTheFinalValueWhicheverLayerSetsIt() throws Exception {
        add(Operation.SET, "CACHE", "{ROOT}/cache");
        add(Operation.SET, "ROOT", "/old");
        add(Operation.SET, "ROOT", "/new");
        assertEquals("/new/cache", layers.resolve().get("CACHE"));
    }

    @Test
    void aReferenceToItselfMeansTheValueBefore() throws Exception {
        add(Operation.SET, "PATH", "/a:{PATH}");
        add(Operation.SET, "PATH", "{PATH}:/z");
        assertEquals("/a:/usr/bin:/bin:/z", layers.resolve().get("PATH"));
    }

    @Test
    void factsCanBeReferredToButAreNoVariables() throws Exception {
        add(Operation.SET, "SHOT", "{task.name}_v1");
        assertEquals("anim_v1", layers.resolve().get("SHOT"));
        assertFalse(layers.resolve().containsKey("task.name"));
    }

    @Test
    void leavesBracesThatMeanNothingAndValuesOfTheArtistAsTheyAre() throws Exception {
        add(Operation.SET, "JSON", "{\"a\": 1, \"b\": {UNKNOWN}}");
        assertEquals("{\"a\": 1, \"b\": {UNKNOWN}}", layers.resolve().get("JSON"));
        assertEquals("{PATH}", layers.resolve().get("BRACES"));
    }

    @Test
    void namesTheVariablesOfACircle() {
        add(Operation.SET, "A", "{B}");
        add(Operation.SET, "B", "{C}");
        add(Operation.SET, "C", "x{A}");
        EnvironmentCycleException circle = assertThrows(EnvironmentCycleException.class, layers::resolve);
        assertTrue(circle.getMessage().contains("A -> B -> C -> A"), circle.getMessage());
    }

    @Test
    void onWindowsTheCaseOfANameDoesNotMatter() throws Exception {
        EnvironmentLayers windows = new EnvironmentLayers(Map.of("Path", "C:\\Windows"), Map.of(), ";", false);
        windows.add(List.of(new EnvironmentChange(Operation.APPEND, "PATH", "D:\\studio", "x"),
                new EnvironmentChange(Operation.SET, "TOOLS", "{path}", "x")));
        Map<String, String> environment = windows.resolve();
        assertEquals("C:\\Windows;D:\\studio", environment.get("PATH"));
        assertEquals("C:\\Windows;D:\\studio", environment.get("TOOLS"));
        assertEquals(2, environment.size());
    }

    /** Against a model that applies the operators to lists, without references. */
    @RepeatedTest(60)
    void behavesLikeListsForAnyOrderOfOperators(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<String, List<String>> model = new HashMap<>(Map.of("PATH", List.of("/usr/bin", "/bin")));
        for (int i = 0; i < 40; i++) {
            String name = random.nextBoolean() ? "PATH" : "OTHER";
            String part = "/" + (char) ('a' + random.nextInt(4));
            Operation operation = Operation.values()[random.nextInt(Operation.values().length)];
            add(operation, name, operation == Operation.UNSET ? "" : part);
            List<String> parts = model.get(name) == null ? null : new ArrayList<>(model.get(name));
            model.put(name, changed(parts, operation, part));
        }
        Map<String, String> environment = layers.resolve();
        for (String name : List.of("PATH", "OTHER")) {
            List<String> expected = model.get(name);
            assertEquals(expected == null ? null : String.join(":", expected), environment.get(name));
        }
    }

    private static List<String> changed(List<String> before, Operation operation, String part) {
        List<String> parts = before == null ? new ArrayList<>() : before;
        return switch (operation) {
            case SET -> List.of(part);
            case UNSET -> null;
            case APPEND -> {
                parts.addLast(part);
                yield parts;
            }
            case PREPEND -> {
                parts.addFirst(part);
                yield parts;
            }
            case POP -> {
                parts.removeIf(part::equals);
                yield before == null ? null : parts;
            }
        };
    }

    private void add(Operation operation, String name, String value) {
        layers.add(List.of(new EnvironmentChange(operation, name, value, "test:1")));
    }
}
