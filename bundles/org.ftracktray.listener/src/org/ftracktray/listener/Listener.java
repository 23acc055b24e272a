// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener;

import java.util.function.Consumer;

import org.ftracktray.client.Registration;

/**
 * Answers the actions of the signed-in user. A declarative service that follows the sign-in by itself: it runs while
 * somebody is signed in unless it was stopped by hand. Safe to use from any thread; no method blocks.
 */
public interface Listener {

    /** The snapshot of now, never null. */
    ConnectionState state();

    /** Tells of every later state, in order, on a thread of the service; the listener must not block. */
    Registration onState(Consumer<ConnectionState> listener);

    /** Runs again after {@link #stop()}; without a signed-in user it starts as soon as there is one. */
    void run();

    /** Drops the connection and makes a new one at once; runs when stopped. */
    void reset();

    /** Ends the connection and stays without one until {@link #run()} or {@link #reset()}. */
    void stop();

    /** Tells of everything done for an event, on a thread of the service; the listener must not block. */
    Registration onActivity(Consumer<Activity> listener);
}
