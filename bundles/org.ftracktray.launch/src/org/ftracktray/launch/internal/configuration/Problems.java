// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.internal.document.Node.Position;

/**
 * Gathers what is wrong while files are read, but no more than a person can read: of each file the first, and how many
 * more there are. Not for several threads.
 */
public final class Problems {

    private static final int MOST_OF_A_FILE = 20;
    private static final int MOST_FILES = 200;
    private static final int MOST_LETTERS = 500;

    private final Map<String, List<ConfigurationProblem>> problems = new LinkedHashMap<>();
    private final Map<String, Integer> more = new HashMap<>();
    private int files;

    /** Notes a problem at a place. */
    public void add(Position position, String field, String message, String remedy) {
        add(new ConfigurationProblem(position.file(), position.line(), shortened(field), shortened(message),
                shortened(remedy)));
    }

    /** Notes a problem of a whole file or folder. */
    public void add(String file, String message, String remedy) {
        add(new ConfigurationProblem(file, 0, "", shortened(message), shortened(remedy)));
    }

    /** Notes one that somebody else found. */
    void add(ConfigurationProblem problem) {
        List<ConfigurationProblem> ofFile = problems.get(problem.file());
        if (ofFile == null && problems.size() == MOST_FILES) {
            files++;
            return;
        }
        if (ofFile == null) {
            ofFile = new ArrayList<>();
            problems.put(problem.file(), ofFile);
        }
        if (ofFile.size() < MOST_OF_A_FILE) {
            ofFile.add(problem);
        } else {
            more.merge(problem.file(), 1, Integer::sum);
        }
    }

    private static String shortened(String text) {
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) + "…" : text;
    }

    /** What was noted so far, by file. */
    public List<ConfigurationProblem> all() {
        List<ConfigurationProblem> all = new ArrayList<>();
        problems.forEach((file, ofFile) -> {
            all.addAll(ofFile);
            if (more.containsKey(file)) {
                all.add(new ConfigurationProblem(file, 0, "",
                        "There are %,d more problems in this file.".formatted(more.get(file)), "Correct these first."));
            }
        });
        if (files > 0) {
            all.add(new ConfigurationProblem("other files", 0, "",
                    "There are %,d more problems in other files.".formatted(files), "Correct these first."));
        }
        return List.copyOf(all);
    }
}
