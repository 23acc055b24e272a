// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.HookProgram.Moment;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchHook;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRecord.Owner;
import org.ftracktray.launch.internal.log.WarningLog;
import org.ftracktray.launch.internal.platform.Platform;

/** Runs the hooks of bundles, then those of the configuration, each with its time limit. */
public final class Hooks implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_END = Duration.ofMillis(500);
    private static final String REMEDY = "Tell its author.";

    private final Supplier<List<LaunchHook>> contributed;
    private final HookProcess programs;
    private final Limited limited;
    private final WarningLog warnings;
    /** The threads that run hooks after a start, with whose start it was. */
    private final Map<Thread, Optional<Owner>> following = new ConcurrentHashMap<>();

    public Hooks(Supplier<List<LaunchHook>> contributed, Platform platform, WarningLog warnings) {
        this(contributed, new HookProcess(platform, HookRun.Limits.DEFAULT), LIMIT, warnings);
    }

    /** @param limit how long a hook of a bundle may take */
    Hooks(Supplier<List<LaunchHook>> contributed, HookProcess programs, Duration limit, WarningLog warnings) {
        this.contributed = contributed;
        this.programs = programs;
        this.limited = new Limited(limit);
        this.warnings = warnings;
    }

    /** The command as the hooks want it. What a hook throws ends the launch. */
    LaunchCommand before(LaunchCommand command) throws Exception {
        LaunchCommand changed = command;
        for (LaunchHook hook : contributed.get()) {
            LaunchCommand current = changed;
            String name = name(hook);
            changed = limited.call(name, REMEDY, () -> hook.before(current));
            if (changed == null) {
                throw new LaunchFailedException(name + " failed.", "It answered with no command.", REMEDY);
            }
        }
        for (HookProgram program : command.application().options().hooks()) {
            if (program.moment() == Moment.BEFORE) {
                changed = programs.before(program, changed);
            }
        }
        return changed;
    }

    /** Tells the hooks that the application was started; returns at once. */
    void after(LaunchCommand command, LaunchRecord record) {
        Thread thread = Thread.ofVirtual().name("hooks after " + record.id()).unstarted(() -> {
            try {
                runAfter(command, record);
            } finally {
                following.remove(Thread.currentThread());
            }
        });
        following.put(thread, record.owner());
        thread.start();
    }

    private void runAfter(LaunchCommand command, LaunchRecord record) {
        WarningLog log = SecretMasking.masked(warnings, command);
        for (LaunchHook hook : contributed.get()) {
            logged(log, name(hook), () -> limited.call(name(hook), REMEDY, () -> {
                hook.after(record);
                return null;
            }));
        }
        for (HookProgram program : command.application().options().hooks()) {
            if (program.moment() == Moment.AFTER) {
                logged(log, "The hook " + program.program(), () -> {
                    programs.after(program, command, record);
                    return null;
                });
            }
        }
    }

    private static String name(LaunchHook hook) {
        return "The hook " + Contributor.of(hook);
    }

    private void logged(WarningLog log, String hook, Callable<?> work) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        try {
            work.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            log.warn(hook + " failed after the start.", e);
        }
    }

    /** Ends the hooks after starts of somebody who has left. Returns at once. */
    public void leave(Owner owner) {
        end(each -> each.filter(owner::equals).isPresent());
    }

    private void end(Predicate<Optional<Owner>> whose) {
        following.forEach((thread, owner) -> {
            if (whose.test(owner)) {
                thread.interrupt();
            }
        });
    }

    /** Ends what still runs after starts, and waits a moment for that. */
    @Override
    public void close() {
        end(owner -> true);
        long end = System.nanoTime() + LONGEST_END.toNanos();
        try {
            for (Thread thread : following.keySet()) {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
