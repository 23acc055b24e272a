// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.document.Node.Position;

/**
 * One application as a configuration file describes it, before anything was looked for on this machine. Platforms are
 * named as Connect names them: windows, darwin, linux.
 *
 * @param position
 *            where it begins
 * @param folder
 *            what relative paths begin at: the bundle, or the folder of the file
 * @param actionIdentifier
 *            Connect's {@code identifier}
 * @param applicationIdentifier
 *            pattern with {@code {variant}} and {@code {version}}
 * @param label
 *            what tiles show
 * @param icon
 *            address or predefined name
 * @param variant
 *            pattern with {@code {version}}
 * @param description
 *            a line below the label
 * @param searches
 *            where to look on the disk, by platform
 * @param executables
 *            programs named outright, by platform
 * @param options
 *            environment, folder and restrictions
 * @param integrations
 *            Connect's plug-ins that belong to it, by group
 * @param versionYearOffset
 *            what makes a year of the version that an application has inside
 * @param place
 *            in a list whose order counts, from 1; 0 where versions are sorted by their numbers
 */
public record LaunchConfiguration(Position position, String folder, String actionIdentifier,
        String applicationIdentifier,
        String label, Optional<String> icon, String variant, Optional<String> description,
        Map<String, List<SearchPath>> searches, Map<String, List<NamedExecutable>> executables,
        ApplicationOptions options, Map<String, List<String>> integrations, OptionalInt versionYearOffset,
        int place) {

    /** One without plug-ins, whose versions are sorted. */
    LaunchConfiguration(Position position, String folder, String actionIdentifier, String applicationIdentifier,
            String label, Optional<String> icon, String variant, Optional<String> description,
            Map<String, List<SearchPath>> searches, Map<String, List<NamedExecutable>> executables,
            ApplicationOptions options) {
        this(position, folder, actionIdentifier, applicationIdentifier, label, icon, variant, description, searches,
                executables, options, Map.of(), OptionalInt.empty(), 0);
    }

    /** The same with other options. */
    LaunchConfiguration with(ApplicationOptions other) {
        return new LaunchConfiguration(position, folder, actionIdentifier, applicationIdentifier, label, icon, variant,
                description, searches, executables, other, integrations, versionYearOffset, place);
    }

    /** The same at a place in a list. */
    LaunchConfiguration at(int other) {
        return new LaunchConfiguration(position, folder, actionIdentifier, applicationIdentifier, label, icon, variant,
                description, searches, executables, options, integrations, versionYearOffset, other);
    }

    /**
     * Where to look for executables.
     *
     * @param prefix
     *            a literal folder of any depth, then expressions for one folder each
     * @param expression
     *            an expression for each further part of the path, the last one for the file
     * @param versionExpression
     *            finds the group "version" in the path
     * @param arguments
     *            what the program is started with
     * @param ownField
     *            the field because of which expressions must match whole names; without one they match the beginning
     */
    public record SearchPath(Position position, String field, List<String> prefix, List<String> expression,
            Optional<String> versionExpression, List<String> arguments, Optional<String> ownField) {

        /** Whether expressions must match whole names. */
        public boolean wholeNames() {
            return ownField.isPresent();
        }
    }

    /**
     * A program named by its path, or by its name alone to be found on the artist's PATH.
     *
     * @param variant
     *            pattern of its own; the application's when empty
     * @param environment
     *            changes for this variant, on top of the application's
     */
    public record NamedExecutable(Position position, String field, String path, List<String> arguments,
            Optional<String> variant, List<EnvironmentChange> environment) {

        /** The first variable in the path that was not set when it was read. */
        public Optional<String> unsetVariable() {
            return PathVariables.in(path).stream().findFirst();
        }
    }
}
