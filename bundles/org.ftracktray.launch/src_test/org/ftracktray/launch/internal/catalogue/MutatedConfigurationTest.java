// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.ConfigurationFile;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.search.SearchProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Right files with random changes: each is read or told about, and the good one beside them is always there. */
@Timeout(value = 120, threadMode = SEPARATE_THREAD)
class MutatedConfigurationTest {

    private static final int EACH = 400;

    private static final String YAML = """
            - &base
              identifier: launch-maya
              applicationIdentifier: maya_{variant}
              label: Maya
              variant: "{version}"
              search_path:
                linux: [{prefix: [/, opt], expression: ["maya(?P<x>\\\\d+)*", 'bin.*', maya], version_expression: '(\\d+)'}]
              environment_variables: {PATH.prepend: "{bundle}/x:{env.HOME}", LIST: [a, b], LIMIT: {linux: 1, windows: 2}}
              hooks: {before: [{program: /bin/true, seconds: 3}], after: /bin/true}
              status_on_start: [{to: In Progress, from: [Not Started]}, Done]
              work_file: {name: "{task.name}_v{version}.ma", launch_arguments: ["-file", "{work.file}"]}
              most_running: 2
            - <<: *base
              name: other
              executables: {linux: [/bin/sh, {path: /bin/ls, variant: 1}]}
            - {type: environment, layer: tool, tools: ["*"], users: ["a?"], environment_variables: {A: b}}
            - {type: launch_defaults, timer: true, work_folder: "{project.name}/{task.name}"}
            """;

    private static final String JSON = """
            {"maya": {"label": "Maya", "environment": "{\\"A\\": [\\"b\\"]}", "enabled": true, "variants": {"2024":
             {"executables": {"linux": ["/bin/sh"]}, "arguments": {"linux": ["-x"]}, "environment": {"A": "b"}}}},
             "additional_apps": [{"name": "x", "variants": [{"name": "1", "executables": {"linux": ["/bin/sh"]}}]}]}
            """;

    private static final String TOML = """
            executable = "maya2024"
            label = "Maya"
            arguments = ["-x", '-y']
            [environment]
            PATH = {linux = "/a", windows = "b"}
            "X.append" = ["1", "2"]
            """;

    private static final String[] PIECES = {"&a ", "*base", "<<: ", "[", "]", "{", "}", ":", ": ", "- ", "\n", "\n\n",
            "  ",
            "\t", "\"", "'", "#", "|", ">", "!!str ", "!", "%", "@", ",", "=", "null", "~", "true", "-1", "1e999", "0x",
            "\\", "\u0000", "\uFEFF", "\u2028", "\uD800", "(", ")*", "+", "{1,9}", "(a+)+b", ".*", "?", "---\n",
            "...\n",
            "{env.NONE}", "{bundle}", "/", "..", "name: other\n", "type: x\n", "[[a]]\n", "[a.b]\n", "a.b.c = 1\n"};

    @Test
    void yamlWithRandomChanges() {
        scan("a.yaml", YAML, new Random(1));
    }

    @Test
    void jsonWithRandomChanges() {
        scan("a.json", JSON, new Random(2));
    }

    @Test
    void tomlWithRandomChanges() {
        scan("maya_2024.toml", TOML, new Random(3));
    }

    private static void scan(String name, String right, Random random) {
        List<ConfigurationFile> files = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            byte[] content = changed(right, random);
            files.add(new ConfigurationFile(i + "/" + name, Path.of("/studio"), () -> content));
        }
        files.add(new ConfigurationFile("good.yaml", Path.of("/studio"), () -> ("name: the good one\nidentifier: a\n"
                + "applicationIdentifier: good\nlabel: Good\nexecutables: {linux: [/bin/sh]}\n")
                .getBytes(StandardCharsets.UTF_8)));
        Catalogue catalogue = CatalogueScan.scan(files, List.of(), TestWorkstation.with(Map.of("HOME", "/home/a")),
                new Problems(), SearchProgress.unobserved(() -> false));
        assertTrue(catalogue.find("good").isPresent());
        for (ConfigurationProblem problem : catalogue.problems()) {
            assertTrue(problem.toString().length() < 2_500 && !problem.message().isBlank(), problem.toString());
            assertTrue(
                    !problem.message().contains("Exception: ") && !problem.message().contains("Looking for it failed"),
                    problem.toString());
        }
    }

    private static byte[] changed(String right, Random random) {
        StringBuilder text = new StringBuilder(right);
        for (int changes = random.nextInt(1, 8); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
                default -> text.setLength(Math.max(10, at));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
