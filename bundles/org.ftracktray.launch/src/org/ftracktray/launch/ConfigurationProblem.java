// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

/**
 * Something wrong in the configuration of applications. It costs only the entry it was found in.
 *
 * @param file
 *            the file or folder
 * @param line
 *            counted from 1; 0 when unknown
 * @param field
 *            the field as a path, for instance "search_path.linux.prefix"; may be empty
 * @param message
 *            what is wrong, a sentence
 * @param remedy
 *            what to do, a sentence
 */
public record ConfigurationProblem(String file, int line, String field, String message, String remedy) {

    /** The problem in one line, for logs and reports. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!field.isEmpty()) {
            text.append(" (").append(field).append(')');
        }
        text.append(": ").append(message);
        return remedy.isEmpty() ? text.toString() : text.append(' ').append(remedy).toString();
    }
}
