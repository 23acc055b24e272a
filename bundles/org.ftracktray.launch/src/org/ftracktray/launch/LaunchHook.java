// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

/**
 * Takes part in every launch, whoever contributed the application; contributed with the element {@code hook} of the
 * extension point {@code org.ftracktray.launch.launchers}. Called on threads of their own, in the order of the contributed
 * numbers, with a time limit of ten seconds each; then the thread is interrupted.
 */
public interface LaunchHook {

    /**
     * Called before the application is started; may answer with a changed command, never with null.
     *
     * @throws Exception
     *             ends the launch; its message is told to the person who launched it
     */
    default LaunchCommand before(LaunchCommand command) throws Exception {
        return command;
    }

    /**
     * Called after the application was started.
     *
     * @throws Exception
     *             is logged and changes nothing
     */
    default void after(LaunchRecord record) throws Exception {}
}
