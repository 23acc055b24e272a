// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.nio.file.Path;
import java.util.Map;

/** Gives a process that is to be started its environment and its folder. */
final class StartEnvironment {

    /** By which shells and scripts know the folder that they are in; ours is another one. */
    private static final String FOLDER = "PWD";

    private StartEnvironment() {}

    /**
     * What our own environment holds unchanged is handed on byte for byte: as a text of Java it may have lost what is not
     * written in the encoding of this session.
     */
    static void give(ProcessBuilder builder, Map<String, String> environment, Path directory) {
        Map<String, String> given = builder.environment();
        given.entrySet().removeIf(each -> !each.getValue().equals(environment.get(each.getKey())));
        environment.forEach((name, value) -> {
            if (!given.containsKey(name)) {
                given.put(name, value);
            }
        });
        if (given.containsKey(FOLDER)) {
            given.put(FOLDER, directory.toString());
        }
        builder.directory(directory.toFile());
    }
}
