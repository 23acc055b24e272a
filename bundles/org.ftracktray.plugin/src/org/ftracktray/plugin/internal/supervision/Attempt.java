// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import java.io.IOException;
import java.util.List;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.SecretMask;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.internal.folder.PluginFolder;
import org.ftracktray.plugin.internal.folder.PluginOptions;
import org.ftracktray.plugin.internal.host.CappedLog;
import org.ftracktray.plugin.internal.host.HostCommand;
import org.ftracktray.plugin.internal.host.HostProcess;
import org.ftracktray.plugin.internal.python.InterpreterRules.MissingException;

/** Reads how a plug-in is to be run, and starts its process; what stands in the way becomes a problem. */
final class Attempt {
    private final PluginFolder folder;
    private final Surroundings surroundings;

    /** It cannot be started as things are. */
    static final class ImpossibleException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient PluginProblem problem;
        private final boolean wanted;

        ImpossibleException(PluginProblem problem, boolean wanted) {
            super(problem.sentence());
            this.problem = problem;
            this.wanted = wanted;
        }

        PluginProblem problem() {
            return problem;
        }

        /** Whether its folder wants it so. */
        boolean isWanted() {
            return wanted;
        }
    }

    Attempt(PluginFolder folder, Surroundings surroundings) {
        this.folder = folder;
        this.surroundings = surroundings;
    }

    PluginOptions options() throws ImpossibleException {
        PluginOptions options;
        try {
            options = PluginOptions.in(folder.root());
        } catch (PluginOptions.UnusableException e) {
            throw new ImpossibleException(new PluginProblem(e.getMessage(), "Correct the file.",
                    folder.root().resolve(PluginOptions.FILE).toString(), e.line(), false), false);
        }
        if (!options.enabled()) {
            throw new ImpossibleException(new PluginProblem("It is turned off.", "Set enabled: true to use it.",
                    folder.root().resolve(PluginOptions.FILE).toString(), 0, true), true);
        }
        return options;
    }

    List<String> interpreter(PluginOptions options) throws ImpossibleException {
        try {
            return surroundings.interpreters().get().choose(folder, options);
        } catch (MissingException e) {
            throw new ImpossibleException(PluginProblem.of(e.getMessage(), e.remedy()), false);
        } catch (IllegalStateException e) {
            throw new ImpossibleException(PluginProblem.of("The managed settings cannot be read: " + e.getMessage(),
                    "Tell your administrator."), false);
        }
    }

    /** Runs it for a user. */
    HostProcess run(List<String> interpreter, PluginOptions options, String site, Credentials credentials,
            SecretMask mask) throws ImpossibleException {
        return start(HostCommand.run(interpreter, task(options), surroundings.environment(), site, credentials), mask,
                folder.name());
    }

    /** Loads its files. */
    HostProcess check(List<String> interpreter, PluginOptions options, SecretMask mask) throws ImpossibleException {
        return start(HostCommand.check(interpreter, task(options), surroundings.environment()), mask,
                checkLog(folder));
    }

    /** The name of the log of checks: that of the plug-in itself may be another process's. */
    static String checkLog(PluginFolder folder) {
        return folder.name() + ".check";
    }

    private HostCommand.Task task(PluginOptions options) {
        return new HostCommand.Task(folder.root(), folder.hooks(), options.everybody(),
                surroundings.limits().busyAfter());
    }

    private HostProcess start(HostCommand command, SecretMask mask, String log) throws ImpossibleException {
        Limits limits = surroundings.limits();
        try {
            return HostProcess.start(command, mask,
                    new CappedLog(HostProcess.logFile(surroundings.logs(), log), limits.mostLogBytes()),
                    limits.toEnd());
        } catch (IOException e) {
            throw new ImpossibleException(PluginProblem.of("Its process cannot be started: " + e.getMessage() + ".",
                    "Try " + command.command().getFirst() + " in a terminal."), false);
        }
    }
}
