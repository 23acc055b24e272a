// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an application is started and to whom it is offered. Immutable; every part may be empty.
 *
 * @param environment
 *            changes to the environment of the process, in this order
 * @param workingDirectory
 *            where the process starts; the task's work folder when empty
 * @param restrictions
 *            who gets it offered
 * @param workFiles
 *            its files in the work folder of a task
 * @param followUp
 *            what a start changes in ftrack
 * @param hooks
 *            programs that a launch runs, in this order
 */
public record ApplicationOptions(List<EnvironmentChange> environment, Optional<String> workingDirectory,
        Restrictions restrictions, Optional<WorkFiles> workFiles, FollowUp followUp, List<HookProgram> hooks) {

    /** Nothing set. */
    public static final ApplicationOptions NONE = new ApplicationOptions(List.of(), Optional.empty(),
            Restrictions.NONE, Optional.empty(), FollowUp.NONE, List.of());

    public ApplicationOptions {
        environment = List.copyOf(environment);
        hooks = List.copyOf(hooks);
    }

    /** Options that only restrict who gets an application offered. */
    public static ApplicationOptions restrictedTo(Restrictions restrictions) {
        return new ApplicationOptions(List.of(), Optional.empty(), restrictions, Optional.empty(), FollowUp.NONE,
                List.of());
    }

    /** The same with further changes to the environment, after those that are there. */
    public ApplicationOptions withEnvironment(List<EnvironmentChange> further) {
        List<EnvironmentChange> all = new ArrayList<>(environment);
        all.addAll(further);
        return new ApplicationOptions(all, workingDirectory, restrictions, workFiles, followUp, hooks);
    }

    /** The same with other work files, follow-up and hooks. */
    public ApplicationOptions with(Optional<WorkFiles> otherFiles, FollowUp otherFollowUp,
            List<HookProgram> otherHooks) {
        return new ApplicationOptions(environment, workingDirectory, restrictions, otherFiles, otherFollowUp,
                otherHooks);
    }

    /**
     * Who gets an application offered. An empty list restricts nothing.
     *
     * @param sites
     *            patterns of the site's address with {@code *} and {@code ?}
     * @param entityTypes
     *            types of the selected entity, for instance "Task"
     * @param taskTypes
     *            names of task types, for instance "Animation"
     * @param users
     *            user names, with {@code *} and {@code ?}
     * @param hosts
     *            patterns of this machine's name
     */
    public record Restrictions(List<String> sites, List<String> entityTypes, List<String> taskTypes, List<String> users,
            List<String> hosts) {

        /** For everybody, everywhere, on a task. */
        public static final Restrictions NONE = new Restrictions(List.of(), List.of(), List.of(), List.of(), List.of());

        public Restrictions {
            sites = List.copyOf(sites);
            entityTypes = List.copyOf(entityTypes);
            taskTypes = List.copyOf(taskTypes);
            users = List.copyOf(users);
            hosts = List.copyOf(hosts);
        }
    }
}
