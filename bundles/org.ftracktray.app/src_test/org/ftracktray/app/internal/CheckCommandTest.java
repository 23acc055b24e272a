// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    private static final String MAYA = """
            type: launch_config
            name: maya
            identifier: maya
            applicationIdentifier: maya_{version}
            label: Maya
            executables: {linux: [/opt/maya]}
            environment_variables: {MAYA_TOOLS: /tools/1, API_TOKEN: s3cr3tvalue}
            """;

    @TempDir
    Path root;
    private StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path folder(String name, String... files) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve("file" + i + ".yaml"), files[i]);
        }
        return folder;
    }

    private int check(Object... arguments) {
        out = new StringWriter();
        String[] words = Stream.concat(Stream.of("check"),
                Stream.of(arguments).map(Object::toString)).toArray(String[]::new);
        return new FtrackTrayCommand(null, new RunningCommand()).execute(new PrintWriter(out, true),
                new PrintWriter(err, true), words);
    }

    @Test
    void aFolderInWhichNothingIsWrongEndsWithZero() throws IOException {
        assertEquals(0, check(folder("good", MAYA)));
        assertEquals("1 applications and environments, 0 problems.", out.toString().strip());
    }

    @Test
    void eachProblemIsToldWithFileLineAndFieldAndEndsWithOne() throws IOException {
        Path folder = folder("bad", MAYA, "type: launch_config\nname: nuke\nlabel: Nuke\n");
        assertEquals(1, check(folder));
        assertTrue(out.toString().contains("problem   " + folder.resolve("file1.yaml") + ":1"), out.toString());
        assertTrue(out.toString().contains("1 applications"), out.toString());
        assertEquals(1, check(folder, "--json"));
        JsonNode problem = JsonMapper.shared().readTree(out.toString()).path("problems").get(0);
        assertEquals(folder.resolve("file1.yaml").toString(), problem.path("file").asString());
        assertFalse(problem.path("remedy").asString().isEmpty());
    }

    @Test
    void whatChangedForArtistsIsToldAndHowItIsWrittenIsNot() throws IOException {
        Path before = folder("before", MAYA, MAYA.replace("maya", "gone").replace("Maya", "Gone"));
        Path after = folder("after", "# the same in other words\n" + MAYA.replace("{linux: [/opt/maya]}",
                "\n  linux:\n  - /opt/maya").replace("/tools/1", "/tools/2"),
                MAYA.replace("maya", "new").replace("Maya", "New"));
        assertEquals(0, check(after, "--against", before));
        String told = out.toString();
        assertTrue(
                told.contains(
                        "changed   maya_{version}\n        - MAYA_TOOLS=/tools/1\n        + MAYA_TOOLS=/tools/2\n"),
                told);
        assertTrue(told.contains("removed   gone_{version}\n") && told.contains("added     new_{version}\n"), told);
        assertFalse(told.contains("s3cr3tvalue"), told);
        assertTrue(told.endsWith("3 changes.\n"), told);
        check(after, "--against", before, "--json");
        JsonNode changes = JsonMapper.shared().readTree(out.toString()).path("changes");
        assertEquals(List.of("REMOVED", "CHANGED", "ADDED"),
                changes.valueStream().map(each -> each.path("kind").asString()).toList());
        assertFalse(out.toString().contains("s3cr3tvalue"), out.toString());
    }

    @Test
    void theSameInOtherFilesIsNoChange() throws IOException {
        Path before = folder("one", MAYA);
        Path after = folder("two", "# a remark", MAYA);
        check(after, "--against", before);
        assertTrue(out.toString().endsWith(" 0 changes.\n"), out.toString());
    }

    @Test
    void aFolderThatDoesNotExistIsAWrongArgument() {
        assertEquals(2, check(root.resolve("missing")));
        assertTrue(err.toString().contains("missing does not exist."), err.toString());
    }
}
