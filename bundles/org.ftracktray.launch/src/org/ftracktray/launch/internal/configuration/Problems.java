// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.List;

import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.internal.document.Node.Position;

/** Gathers what is wrong while a file is read; not for several threads. */
public final class Problems {

    private final List<ConfigurationProblem> problems = new ArrayList<>();

    /** Notes a problem at a place. */
    public void add(Position position, String field, String message, String remedy) {
        problems.add(new ConfigurationProblem(position.file(), position.line(), field, message, remedy));
    }

    /** Notes a problem of a whole file or folder. */
    public void add(String file, String message, String remedy) {
        problems.add(new ConfigurationProblem(file, 0, "", message, remedy));
    }

    /** What was noted so far. */
    public List<ConfigurationProblem> all() {
        return List.copyOf(problems);
    }
}
