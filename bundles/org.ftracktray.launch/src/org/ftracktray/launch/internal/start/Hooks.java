// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.HookProgram.Moment;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchHook;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.internal.history.History.Trouble;

/** Runs the hooks of bundles, then those of the configuration, each with its time limit. */
public final class Hooks {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Supplier<List<LaunchHook>> contributed;
    private final Trouble trouble;

    public Hooks(Supplier<List<LaunchHook>> contributed, Trouble trouble) {
        this.contributed = contributed;
        this.trouble = trouble;
    }

    /** The command as the hooks want it. What a hook throws ends the launch. */
    LaunchCommand before(LaunchCommand command) throws Exception {
        LaunchCommand changed = command;
        for (LaunchHook hook : contributed.get()) {
            LaunchCommand current = changed;
            changed = limited(hook.getClass().getName(), () -> hook.before(current));
        }
        for (HookProgram program : command.application().options().hooks()) {
            if (program.moment() == Moment.BEFORE) {
                changed = HookProcess.before(program, changed);
            }
        }
        return changed;
    }

    /** Tells the hooks that the application was started; returns at once. */
    void after(LaunchCommand command, Launched launched) {
        Thread.ofVirtual().name("hooks after " + launched.id()).start(() -> {
            for (LaunchHook hook : contributed.get()) {
                logged(hook.getClass().getName(), () -> limited(hook.getClass().getName(), () -> {
                    hook.after(launched);
                    return null;
                }));
            }
            for (HookProgram program : command.application().options().hooks()) {
                if (program.moment() == Moment.AFTER) {
                    logged(program.program(), () -> {
                        HookProcess.after(program, command, launched);
                        return null;
                    });
                }
            }
        });
    }

    private void logged(String hook, Callable<?> work) {
        try {
            work.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            trouble.warn("The hook " + hook + " failed after the start.", e);
        }
    }

    private static <T> T limited(String hook, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("hook " + hook).start(task);
        try {
            return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new LaunchFailedException("The hook " + hook + " took longer than " + LIMIT.toSeconds() + " seconds.",
                    "", "Tell its author.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
