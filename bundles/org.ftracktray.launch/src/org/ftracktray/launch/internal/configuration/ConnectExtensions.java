// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.internal.document.Node;

/**
 * Reads Connect's {@code extensions_path}: folders of extensions, beside the folder of the file, that Connect's integrations
 * find in a variable (application_launcher/__init__.py).
 */
final class ConnectExtensions {

    private static final String FIELD = "extensions_path";
    private static final String VARIABLE = "FTRACK_FRAMEWORK_EXTENSIONS_PATH";

    private ConnectExtensions() {}

    static List<EnvironmentChange> read(Section section) {
        List<String> folders = new ArrayList<>();
        for (Node node : section.nodes(FIELD)) {
            section.pathOf(node, section.field(FIELD)).filter(path -> !path.isBlank())
                    .ifPresent(path -> folders.add(isAbsolute(path)
                            ? path
                            : Path.of(section.folder(node), "..", path).normalize().toString()));
        }
        if (folders.isEmpty()) {
            return List.of();
        }
        Node first = section.values().get(FIELD);
        return List.of(new EnvironmentChange(Operation.APPEND, VARIABLE, String.join(File.pathSeparator, folders),
                first.position().file() + ":" + first.position().line(), true));
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || path.startsWith("\\") || path.matches("[A-Za-z]:.*");
    }
}
