// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Asks the artist on this machine whether something may be started that was asked for through the event hub or by a link; an OSGi
 * service of whoever has a window. Without one nothing is started while the administrator wants to have it confirmed.
 */
public interface StartConfirmation {

    /**
     * What is asked.
     *
     * @param application
     *            what is to be started
     * @param tasks
     *            for which tasks, or other typed contexts; never empty
     * @param askedBy
     *            the user name that the event gives, which ftrack does not check; empty when it was a link
     * @param until
     *            when the question lapses
     */
    record Question(Application application, List<TaskContext> tasks, Optional<String> askedBy, Instant until) {
        public Question {
            Objects.requireNonNull(application, "application");
            Objects.requireNonNull(askedBy, "askedBy");
            Objects.requireNonNull(until, "until");
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * Begins to ask. Returns at once, on any thread; several questions may be open at a time.
     *
     * @return completes with true to start, with false not to. Whoever asked cancels it when the question has lapsed or
     *         when nobody wants to know any more; the question disappears then.
     */
    CompletableFuture<Boolean> ask(Question question);
}
