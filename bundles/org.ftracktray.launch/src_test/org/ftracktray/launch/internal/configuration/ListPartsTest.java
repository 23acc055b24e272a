// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.internal.environment.EnvironmentCycleException;
import org.ftracktray.launch.internal.environment.EnvironmentLayers;
import org.junit.jupiter.api.Test;

/** No separator without something on both sides of it, whatever a reference turns out to be. */
class ListPartsTest {

    private final EnvironmentLayers layers = new EnvironmentLayers(
            Map.of("EMPTY", "", "HOME", "/home/anna", "LD_LIBRARY_PATH", ":/lib:", "MANPATH", "/man:", "PLUGINS", "/p"),
            Map.of("shot", ""), ":", true);

    @Test
    void partsWithoutAValueLeaveNoSeparator() throws Exception {
        set("PYTHONPATH", "/studio/py:{PYTHONPATH}");
        set("NUKE_PATH", "{NUKE_PATH}:/studio/nuke");
        list("STUDIO_TOOLS", "{EMPTY}:/a:{GONE}:/b:{EMPTY}:{shot}");
        layers.add(List.of(new EnvironmentChange(Operation.UNSET, "GONE", "", "t:1")));
        assertValues(Map.of("PYTHONPATH", "/studio/py", "NUKE_PATH", "/studio/nuke", "STUDIO_TOOLS", "/a:/b"));
    }

    @Test
    void whatIsAddedToAListLeavesNoSeparatorEither() throws Exception {
        layers.add(List.of(new EnvironmentChange(Operation.APPEND, "A", "{EMPTY}:/a", "t:1"),
                new EnvironmentChange(Operation.PREPEND, "A", "{shot}:{EMPTY}", "t:1"),
                new EnvironmentChange(Operation.APPEND, "LD_LIBRARY_PATH", "/studio/lib", "t:1"),
                new EnvironmentChange(Operation.APPEND, "NOTHING", "{EMPTY}", "t:1")));
        assertValues(Map.of("A", "/a", "LD_LIBRARY_PATH", "/lib:/studio/lib"));
        assertEquals(null, layers.resolve().get("NOTHING"));
    }

    @Test
    void aListOfNothingIsNotSet() throws Exception {
        list("A", "{EMPTY}:{shot}");
        set("PYTHONPATH", "${PYTHONPATH}");
        assertEquals(null, layers.resolve().get("A"));
        assertEquals(null, layers.resolve().get("PYTHONPATH"));
    }

    @Test
    void anEmptyPartStaysWhereItMeansSomething() throws Exception {
        set("MANPATH", "/studio/man:{MANPATH}");
        list("TEXINPUTS", "/studio/tex:");
        assertValues(Map.of("MANPATH", "/studio/man:/man:", "TEXINPUTS", "/studio/tex:"));
    }

    @Test
    void whatIsNoListKeepsItsColons() throws Exception {
        set("DISPLAY", "{EMPTY}:0");
        set("ADDRESS", "http://{EMPTY}:8080");
        assertValues(Map.of("DISPLAY", ":0", "ADDRESS", "http://:8080"));
    }

    @Test
    void aDollarBeforeTheBracesIsReplacedWithThemOrStays() throws Exception {
        set("BRACE", "${HOME}/x");
        set("UNKNOWN", "${NOWHERE}/x");
        set("DOLLAR", "$HOME/x");
        assertValues(Map.of("BRACE", "/home/anna/x", "UNKNOWN", "${NOWHERE}/x", "DOLLAR", "$HOME/x"));
        assertEquals("/home/anna", layers.replaceInWord("${HOME}"));
    }

    private void set(String name, String value) {
        layers.add(List.of(new EnvironmentChange(Operation.SET, name, value, "t:1")));
    }

    private void list(String name, String value) {
        layers.add(List.of(new EnvironmentChange(Operation.SET, name, value, "t:1", true)));
    }

    private void assertValues(Map<String, String> expected) throws EnvironmentCycleException {
        Map<String, String> environment = layers.resolve();
        expected.forEach((name, value) -> assertEquals(value, environment.get(name), name));
    }
}
