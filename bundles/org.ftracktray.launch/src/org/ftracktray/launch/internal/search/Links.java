// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several names of one file. */
final class Links {

    private Links() {}

    /**
     * Several names of one file stay only when they tell different versions: start scripts are often shared by links
     * that differ in just that.
     */
    static List<FoundProgram> withoutThoseToTheSame(List<FoundProgram> all) {
        Map<Object, List<FoundProgram>> byFile = new LinkedHashMap<>();
        for (FoundProgram program : all) {
            List<FoundProgram> same = byFile.computeIfAbsent(program.file(), file -> new ArrayList<>());
            if (same.stream().noneMatch(other -> other.version().text().equals(program.version().text()))) {
                same.add(program);
            }
        }
        byFile.values().forEach(same -> {
            if (same.size() > 1) {
                same.removeIf(program -> !program.version().known());
            }
        });
        return byFile.values().stream().flatMap(List::stream).toList();
    }
}
