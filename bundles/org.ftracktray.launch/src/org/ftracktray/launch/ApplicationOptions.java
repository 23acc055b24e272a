// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an application is started and to whom it is offered. Immutable; every part may be empty.
 *
 * @param environment
 *            changes to the environment of the process, in this order
 * @param profiles
 *            other programs whose variables it gets, too
 * @param folders
 *            where it works
 * @param restrictions
 *            who gets it offered and on what; all of them must fit
 * @param several
 *            whether it takes several selected entities at once
 * @param mostRunning
 *            how many of it may run at a time from this client; 0 for any number
 * @param workFiles
 *            its files in the work folder of a task
 * @param followUp
 *            what a start changes in ftrack
 * @param hooks
 *            programs that a launch runs, in this order
 */
public record ApplicationOptions(List<EnvironmentChange> environment, Set<Profile> profiles, Folders folders,
        List<Restriction> restrictions, boolean several, int mostRunning, Optional<WorkFiles> workFiles,
        FollowUp followUp,
        List<HookProgram> hooks) {

    /** Nothing set; Connect's integrations find what they expect. */
    public static final ApplicationOptions NONE = new ApplicationOptions(List.of(), Set.of(Profile.CONNECT),
            Folders.DEFAULT, List.of(), false, 0, Optional.empty(), FollowUp.NONE, List.of());

    public ApplicationOptions {
        environment = List.copyOf(environment);
        profiles = Set.copyOf(profiles);
        restrictions = List.copyOf(restrictions);
        hooks = List.copyOf(hooks);
    }

    /** A program whose integrations look for variables of its own. */
    public enum Profile {
        /** {@code FTRACK_CONNECT_EVENT}. */
        CONNECT,
        /** The {@code AVALON_*} variables of Pype and OpenPype. */
        AVALON
    }

    /**
     * Where an application works; patterns with references.
     *
     * @param work
     *            the task's work folder below the root of all work folders; the studio's pattern when empty
     * @param start
     *            where the process starts; the work folder when empty
     */
    public record Folders(Optional<String> work, Optional<String> start) {
        /** Nothing set. */
        public static final Folders DEFAULT = new Folders(Optional.empty(), Optional.empty());
    }

    /** The same with further changes to the environment, after those that are there. */
    public ApplicationOptions withEnvironment(List<EnvironmentChange> further) {
        List<EnvironmentChange> all = new ArrayList<>(environment);
        all.addAll(further);
        return new ApplicationOptions(all, profiles, folders, restrictions, several, mostRunning,
                workFiles, followUp, hooks);
    }

    /** The same with other profiles. */
    public ApplicationOptions with(Set<Profile> others) {
        return new ApplicationOptions(environment, others, folders, restrictions, several, mostRunning,
                workFiles, followUp, hooks);
    }

    /** The same with other folders. */
    public ApplicationOptions with(Folders others) {
        return new ApplicationOptions(environment, profiles, others, restrictions, several, mostRunning,
                workFiles, followUp, hooks);
    }

    /** The same with other restrictions. */
    public ApplicationOptions restrictedTo(List<Restriction> others) {
        return new ApplicationOptions(environment, profiles, folders, others, several, mostRunning,
                workFiles, followUp, hooks);
    }

    /** The same for one selected entity, or for several. */
    public ApplicationOptions takingSeveral(boolean others) {
        return new ApplicationOptions(environment, profiles, folders, restrictions, others, mostRunning,
                workFiles, followUp, hooks);
    }

    /** The same with another limit of how many may run. */
    public ApplicationOptions runningAtMost(int number) {
        return new ApplicationOptions(environment, profiles, folders, restrictions, several, number, workFiles,
                followUp, hooks);
    }

    /** The same with other work files, follow-up and hooks. */
    public ApplicationOptions with(Optional<WorkFiles> otherFiles, FollowUp otherFollowUp,
            List<HookProgram> otherHooks) {
        return new ApplicationOptions(environment, profiles, folders, restrictions, several, mostRunning, otherFiles,
                otherFollowUp,
                otherHooks);
    }
}
