// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.List;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.internal.document.Node.Position;

/**
 * Changes to the environment of several applications, from a file of the type "environment". A pattern list that is
 * empty fits everything.
 *
 * @param level
 *            where in the order of levels it applies
 * @param restrictions
 *            where, for whom and on what it applies; all of them must fit
 * @param applications
 *            patterns of the application's identifier
 * @param tools
 *            patterns of tools; one of the task's tools must fit
 * @param changes
 *            what it does
 */
public record EnvironmentLayer(Position position, Level level, List<Restriction> restrictions,
        List<String> applications,
        List<String> tools, List<EnvironmentChange> changes) {

    /** The order in which layers apply; an application's own changes come between PROJECT and TOOL. */
    public enum Level {
        SITE, STUDIO, PROJECT, TOOL, USER
    }
}
