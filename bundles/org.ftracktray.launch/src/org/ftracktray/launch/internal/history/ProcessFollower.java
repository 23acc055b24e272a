// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.log.ExitCodeFile;

/** Follows the processes of launches to their ends; what lives on of one is followed in its place. Thread-safe. */
final class ProcessFollower {

    /** How long a shell may take to note an exit code. */
    private static final Duration NOTED = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Launches launches;
    private final Map<String, ProcessHandle> roots = new ConcurrentHashMap<>();

    /** The launches, and what is found out about them. */
    interface Launches {

        /** The launch as it is now; empty when it is not known, or has ended. */
        Optional<TrackedLaunch> running(String id);

        /** Whether somebody asked from here for its end: then nothing goes on in its place. */
        boolean isStopped(String id);

        /** Another process has taken the place of the one that was followed. */
        void goesOnAs(TrackedLaunch launch, long pid);

        void ended(String id, LaunchState state);
    }

    ProcessFollower(Launches launches) {
        this.launches = launches;
    }

    /** A launch has this process, whose children only Windows still knows when it has ended. */
    void spawned(String id, ProcessHandle root) {
        roots.put(id, root);
    }

    /** A launch has ended. */
    void forget(String id) {
        roots.remove(id);
    }

    /**
     * Follows a launch of an earlier run.
     *
     * @return its state when it has ended meanwhile; then it is not followed
     */
    Optional<LaunchState> follow(TrackedLaunch launch) {
        ExitCodeFile trace = launch.trace();
        Optional<ProcessHandle> process = launch.process();
        if (process.isEmpty()) {
            Instant started = launch.launched().started();
            Instant noted = trace.noted().orElseGet(Instant::now);
            return launch.isHandedOver()
                    ? Optional.of(new LaunchState.Gone(Instant.now()))
                    : followNext(launch, Set.of(), end(trace, noted.isBefore(started) ? started : noted));
        }
        if (launch.isHandedOver()) {
            await(launch.id(), Successors.of(trace, Optional.empty(), Set.of()).with(process.get()));
        } else {
            process.get().onExit().thenRunAsync(() -> {
                trace.exitCodeWithin(NOTED);
                over(launch.id(), end(trace, Instant.now()));
            });
        }
        return Optional.empty();
    }

    /** The process of a launch has ended. */
    void over(String id, LaunchState state) {
        over(id, Set.of(), state);
    }

    private void over(String id, Set<ProcessHandle> passedOver, LaunchState state) {
        launches.running(id).flatMap(launch -> launches.isStopped(id)
                ? Optional.of(state)
                : followNext(launch, passedOver, state)).ifPresent(end -> launches.ended(id, end));
    }

    /** The given state when nothing goes on in place of the process that ended. */
    private Optional<LaunchState> followNext(TrackedLaunch launch, Set<ProcessHandle> passedOver, LaunchState state) {
        Successors next = Successors.after(launch.launched(), state, Optional.ofNullable(roots.remove(launch.id())),
                passedOver);
        if (next.isEmpty()) {
            return Optional.of(state);
        }
        launches.goesOnAs(launch, next.first().pid());
        await(launch.id(), next);
        return Optional.empty();
    }

    /** Java would wait for ever for a process that has ended and was not asked for by its parent. */
    private void await(String id, Successors followed) {
        CompletableFuture.delayedExecutor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            Optional<TrackedLaunch> launch = launches.running(id);
            Successors still = launch.map(known -> followed.still(known.trace())).orElse(Successors.NONE);
            if (still.isEmpty()) {
                over(id, followed.passedOver(), new LaunchState.Gone(Instant.now(), true));
                return;
            }
            if (!still.first().equals(followed.first())) {
                launches.goesOnAs(launch.get(), still.first().pid());
            }
            await(id, still);
        });
    }

    private static LaunchState end(ExitCodeFile trace, Instant at) {
        return trace.exitCode().<LaunchState>map(code -> new LaunchState.Ended(code, at))
                .orElseGet(() -> new LaunchState.Gone(Instant.now()));
    }
}
