// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the work of tasks lies.
 *
 * @param root
 *            where a pattern begins that is not absolute
 * @param pattern
 *            the studio's pattern, with references to the task
 */
public record WorkFolders(Path root, String pattern) {

    /** Project, every level between, task. */
    public static final String DEFAULT = "{project.name}/{hierarchy}/{task.name}";

    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]+");

    /**
     * The folder of a task; it is not created here. A reference that is empty, such as the sequence of a task that lies
     * in none, leaves its level out.
     *
     * @param facts
     *            what references mean
     * @throws IllegalArgumentException
     *             when the pattern has a reference that means nothing, or cannot be a path here
     */
    public Path of(String chosenPattern, Map<String, String> facts) {
        int first = chosenPattern.indexOf('{');
        int fixed = first < 0 ? chosenPattern.length() : chosenPattern.substring(0, first).lastIndexOf('/') + 1;
        Path folder = root.resolve(chosenPattern.substring(0, fixed));
        for (String level : SEPARATOR.split(chosenPattern.substring(fixed))) {
            for (String name : SEPARATOR.split(filled(level, facts, chosenPattern))) {
                folder = name.isBlank() ? folder : folder.resolve(FolderName.of(name));
            }
        }
        return folder.normalize();
    }

    /** Only a hierarchy has several levels in one reference; a separator in any other name is none. */
    private static String filled(String level, Map<String, String> facts, String pattern) {
        Matcher matcher = REFERENCE.matcher(level);
        return matcher.replaceAll(reference -> {
            String fact = facts.get(reference.group(1));
            if (fact == null) {
                throw new IllegalArgumentException("The pattern of work folders \"" + pattern + "\" has {"
                        + reference.group(1) + "}, which is nothing that is known of a task.");
            }
            boolean levels = reference.group(1).equals("hierarchy");
            return Matcher.quoteReplacement(levels ? fact : SEPARATOR.matcher(fact).replaceAll("_"));
        });
    }
}
