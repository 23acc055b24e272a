// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.StartConfirmation;
import org.ftracktray.launch.StartConfirmation.Question;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.log.WarningLog;

/** Whether a start that was asked for through the hub may happen. When in doubt it may not. */
final class StartConsent {

    /** Key of the managed settings file. */
    static final String SETTING = "confirmStarts";
    /** Who floods the hub does not fill the screen. */
    private static final int MOST_QUESTIONS = 3;

    private final Function<String, Optional<String>> managed;
    private final Supplier<Optional<StartConfirmation>> asking;
    private final Duration limit;
    private final WarningLog warnings;
    private final Semaphore questions = new Semaphore(MOST_QUESTIONS);

    /**
     * @param managed
     *            the administrator's settings, and nobody else's
     * @param asking
     *            who can ask the artist, when there is a window
     * @param limit
     *            when a question lapses
     */
    StartConsent(Function<String, Optional<String>> managed, Supplier<Optional<StartConfirmation>> asking,
            Duration limit,
            WarningLog warnings) {
        this.managed = managed;
        this.asking = asking;
        this.limit = limit;
        this.warnings = warnings;
    }

    /** Whether the artist has to be asked: also when the setting cannot be read, or says something else than "false". */
    boolean needed() {
        try {
            return managed.apply(SETTING).filter(value -> !value.equalsIgnoreCase("false")).isPresent();
        } catch (RuntimeException e) {
            warnings.warn("The managed settings file cannot be read. Until it can, starts that are asked for through"
                    + " ftrack are confirmed first.", e);
            return true;
        }
    }

    /**
     * Asks and waits. Empty when the artist wants the start, otherwise why it does not happen.
     *
     * @throws InterruptedException
     *             when the thread is interrupted; the question disappears
     */
    Optional<Problem> refusal(Application application, List<TaskContext> tasks, String askedBy)
            throws InterruptedException {
        Optional<StartConfirmation> window = asking.get();
        if (window.isEmpty()) {
            return no(application, "Starts have to be confirmed on this workstation (\"" + SETTING
                    + "\" in the managed settings), and Ftrack Tray runs without a window there.",
                    "Run it with its window, or start the application there by hand.");
        }
        if (!questions.tryAcquire()) {
            return no(application, "Other questions about starts are open on that workstation.",
                    "Answer them, or try again in a minute.");
        }
        try {
            return answered(application,
                    window.get()
                            .ask(new Question(application, tasks, Optional.of(askedBy), Instant.now().plus(limit))));
        } catch (RuntimeException e) {
            warnings.warn("The artist could not be asked about a start.", e);
            return no(application, "The artist there could not be asked.", "The log of Ftrack Tray says more.");
        } finally {
            questions.release();
        }
    }

    private Optional<Problem> answered(Application application, CompletableFuture<Boolean> answer)
            throws InterruptedException {
        try {
            return Boolean.TRUE.equals(answer.get(limit.toNanos(), TimeUnit.NANOSECONDS))
                    ? Optional.empty()
                    : no(application, "The artist there does not want it.", "");
        } catch (TimeoutException e) {
            return no(application, "Nobody confirmed it there within " + limit.toSeconds() + " seconds.",
                    "Start it again and confirm it on that workstation.");
        } catch (CancellationException e) {
            return no(application, "The question was closed without an answer.", "");
        } catch (ExecutionException e) {
            warnings.warn("The artist could not be asked about a start.", e.getCause());
            return no(application, "The artist there could not be asked.", "The log of Ftrack Tray says more.");
        } finally {
            answer.cancel(true);
        }
    }

    private static Optional<Problem> no(Application application, String cause, String remedy) {
        return Optional.of(new Problem(application.title() + " was not started.", cause, remedy));
    }
}
