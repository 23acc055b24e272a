// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.TaskContext;

/**
 * Where the work of tasks lies.
 *
 * @param root
 *            where a pattern begins that is not absolute
 * @param pattern
 *            the studio's pattern, with references to the task
 * @param stored
 *            under which name something really lies on the disk; what is not there is returned as it is
 */
public record WorkFolders(Path root, String pattern, UnaryOperator<Path> stored) {

    /** Project, every level between, task. */
    public static final String DEFAULT = "{project.name}/{hierarchy}/{task.name}";

    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]+");

    public WorkFolders(Path root, String pattern) {
        this(root, pattern, StoredName::of);
    }

    /**
     * The folder of a task; it is not created here. A reference that is empty, such as the sequence of a task that lies
     * in none, leaves its level out. No name leads out of its level, and two names never share a folder.
     *
     * @param user
     *            name of the user
     * @throws IllegalArgumentException
     *             when the pattern has a reference that means nothing, or cannot be a path here
     */
    public Path of(String chosenPattern, TaskContext task, Application application, String user) {
        Map<String, String> facts = TaskReferences.of(FolderTask.of(task), application, FolderName.orEmpty(user));
        int first = chosenPattern.indexOf('{');
        int fixed = first < 0 ? chosenPattern.length() : chosenPattern.substring(0, first).lastIndexOf('/') + 1;
        Path folder = root.resolve(chosenPattern.substring(0, fixed));
        for (String level : SEPARATOR.split(chosenPattern.substring(fixed))) {
            for (String name : SEPARATOR.split(filled(level, facts, chosenPattern))) {
                folder = name.isBlank() ? folder : distinct(folder, FolderName.joined(name));
            }
        }
        return folder.normalize();
    }

    /** Some file systems do not tell case apart, or forms of one letter; there, who comes second gets another name. */
    private Path distinct(Path parent, String name) {
        Path folder = parent.resolve(name);
        return stored.apply(folder).getFileName().toString().equals(name)
                ? folder
                : parent.resolve(FolderName.apart(name));
    }

    /** Only a hierarchy has several levels in one reference: no name has a separator. */
    private static String filled(String level, Map<String, String> facts, String pattern) {
        Matcher matcher = REFERENCE.matcher(level);
        return matcher.replaceAll(reference -> {
            String fact = facts.get(reference.group(1));
            if (fact == null) {
                throw new IllegalArgumentException("The pattern of work folders \"" + pattern + "\" has {"
                        + reference.group(1) + "}, which is nothing that is known of a task.");
            }
            return Matcher.quoteReplacement(fact);
        });
    }
}
