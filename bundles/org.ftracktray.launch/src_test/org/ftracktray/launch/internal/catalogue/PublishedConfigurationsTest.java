// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.internal.configuration.ConfigurationFile;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.limit.LimitedCalls;
import org.ftracktray.launch.internal.platform.Platform;
import org.ftracktray.launch.internal.platform.TestPlatforms;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.search.ListedDisk;
import org.ftracktray.launch.internal.search.SearchProgress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Connect finds by its published configurations is found, and called so that a project that lists it is understood. */
class PublishedConfigurationsTest {

    private static final Map<String, Platform> SYSTEMS = Map.of("linux", Platform.current(Map.of()), "windows",
            TestPlatforms.windows(), "darwin", TestPlatforms.mac());

    static Stream<Arguments> configurations() {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        PublishedItems.EXPECTED.lines().forEach(line -> {
            if (line.startsWith("# ")) {
                expected.put(line.substring(2), new ArrayList<>());
            } else {
                expected.get(List.copyOf(expected.keySet()).getLast()).add(line.strip());
            }
        });
        return expected.entrySet().stream().map(each -> Arguments.of(each.getKey().split(" on ")[0],
                each.getKey().split(" on ")[1], each.getValue()));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void findsWhatConnectFinds(String name, String system, List<String> expected) {
        Problems problems = new Problems();
        Catalogue catalogue = CatalogueScan.scan(
                List.of(new ConfigurationFile(name + ".json", Path.of("/studio"), () -> json(name))), List.of(),
                new Workstation("ws-042", Map.of(), Path.of("/home/anna"), "/opt/jdk", SYSTEMS.get(system)), problems,
                SearchProgress.unobserved(() -> false), new ScanLimits(disk(system), new LimitedCalls(),
                        new LimitedCalls()));
        List<String> items = new ArrayList<>(catalogue.applications().stream()
                .map(each -> item(catalogue, each)).sorted().toList());
        catalogue.problems().forEach(problem -> items.add("problem: " + problem.message()));
        assertEquals(String.join("\n", expected), String.join("\n", items));
    }

    private static String item(Catalogue catalogue, Application application) {
        CatalogueEntry entry = catalogue.find(application.identifier()).orElseThrow();
        String ofConnect = entry.connectIdentifier();
        assertEquals(application.label(), catalogue.find(ofConnect).orElseThrow().application().label());
        return Stream.of(application.identifier(), application.label(), application.variant(),
                application.executable().toString(), String.join(" ", application.arguments()), ofConnect)
                .collect(Collectors.joining(" ; "));
    }

    private static ListedDisk disk(String system) {
        ListedDisk disk = new ListedDisk(system.equals("windows") ? '\\' : '/');
        disk.addAll(switch (system) {
            case "linux" -> PublishedConfigurations.LINUX.lines().toList();
            case "windows" -> PublishedConfigurations.WINDOWS.lines().toList();
            default -> PublishedConfigurations.DARWIN.lines().toList();
        });
        if (system.equals("darwin")) {
            PublishedConfigurations.INSIDE.lines().map(line -> line.split(" ; "))
                    .forEach(inside -> disk.addApplication(inside[0], inside[1]));
        }
        return disk;
    }

    private static byte[] json(String name) {
        List<String> lines = PublishedConfigurations.CONFIGURATIONS.lines().toList();
        int at = 0;
        while (!lines.get(at).startsWith(name + " ; ")) {
            at++;
        }
        String[] fields = lines.get(at).split(" ; ?", -1);
        StringBuilder json = new StringBuilder("{\"identifier\": " + quoted(fields[1]) + ", \"applicationIdentifier\": "
                + quoted(fields[2]) + ", \"label\": " + quoted(fields[3]) + ", \"variant\": " + quoted(fields[4])
                + (fields[5].isBlank() ? "" : ", \"version_year_offset\": " + fields[5].strip())
                + ", \"integrations\": {" + (fields[6].isBlank() ? "" : quoted(fields[6]) + ": [\"x\"]")
                + "}, \"context\": [\"Task\"], \"icon\": \"x\", \"search_path\": {");
        List<String> systems = new ArrayList<>();
        for (at++; at < lines.size() && lines.get(at).startsWith("  "); at++) {
            String[] search = lines.get(at).strip().split(" ; ?", -1);
            String arguments = search[4].isBlank() ? "" : quoted(search[4]);
            systems.add(quoted(search[0]) + ": {\"prefix\": " + list(search[1]) + ", \"expression\": " + list(search[2])
                    + (search[3].isBlank() ? "" : ", \"version_expression\": " + quoted(search[3]))
                    + ", \"launch_arguments\": [" + arguments + "]}");
        }
        return json.append(String.join(", ", systems)).append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String list(String parts) {
        return Arrays.stream(parts.split(" , ")).map(PublishedConfigurationsTest::quoted).toList().toString();
    }

    private static String quoted(String text) {
        return "\"" + text.strip().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
