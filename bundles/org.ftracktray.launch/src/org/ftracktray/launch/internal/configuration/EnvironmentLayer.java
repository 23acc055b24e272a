// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.List;

import org.ftracktray.launch.ApplicationOptions.Restrictions;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.document.Node.Position;

/**
 * Changes to the environment of several applications, from a file of the type "environment". A pattern list that is
 * empty fits everything.
 *
 * @param level
 *            where in the order of levels it applies
 * @param restrictions
 *            sites, task types, users and machines it applies to
 * @param projects
 *            patterns of the project's name
 * @param applications
 *            patterns of the application's identifier
 * @param tools
 *            patterns of tools; one of the task's tools must fit
 * @param changes
 *            what it does
 */
public record EnvironmentLayer(Position position, Level level, Restrictions restrictions, List<String> projects,
        List<String> applications, List<String> tools, List<EnvironmentChange> changes) {

    /** The order in which layers apply; an application's own changes come between PROJECT and TOOL. */
    public enum Level {
        SITE, STUDIO, PROJECT, TOOL, USER
    }
}
