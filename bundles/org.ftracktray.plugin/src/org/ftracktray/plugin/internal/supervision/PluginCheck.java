// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.SecretMask;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginState;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.internal.folder.PluginFolder;
import org.ftracktray.plugin.internal.folder.PluginOptions;
import org.ftracktray.plugin.internal.host.HostCommand;
import org.ftracktray.plugin.internal.host.HostProcess;

/** Loads the files of a plug-in once, without a session, to see what is wrong. */
public final class PluginCheck {
    private final PluginFolder folder;
    private final Surroundings surroundings;
    private final HostReport report;
    private final HostSentences sentences;
    private final List<PluginProblem> problems = new ArrayList<>();
    private PluginState state = PluginState.STOPPED;
    private boolean everybody;

    private PluginCheck(PluginFolder folder, Surroundings surroundings) {
        this.folder = folder;
        this.surroundings = surroundings;
        this.sentences = new HostSentences(folder.root(), SecretMask.ofThisProcess());
        this.report = new HostReport(sentences);
    }

    /** Blocks, within the limit for a check. */
    public static PluginStatus of(PluginFolder folder, Surroundings surroundings) throws InterruptedException {
        PluginCheck check = new PluginCheck(folder, surroundings);
        check.run();
        return check.status();
    }

    private void run() throws InterruptedException {
        Attempt attempt = new Attempt(folder, surroundings);
        try {
            PluginOptions options = attempt.options();
            everybody = options.everybody();
            List<String> interpreter = attempt.interpreter(options);
            try (HostProcess process = attempt.check(interpreter, options, SecretMask.ofThisProcess())) {
                CompletableFuture<Void> late = new CompletableFuture<Void>()
                        .completeOnTimeout(null, surroundings.limits().check().toMillis(), TimeUnit.MILLISECONDS);
                late.thenRun(process::close);
                int code = process.read(report::add);
                if (late.isDone()) {
                    fail(PluginProblem.of("Its files were not loaded within "
                            + surroundings.limits().check().toSeconds() + " seconds.", "Look at its log."));
                } else if (code == HostCommand.OLD_PYTHON) {
                    fail(sentences.oldPython(interpreter.getFirst()));
                } else if (code != 0) {
                    state = PluginState.FAILED;
                    if (!report.isEndExplained()) {
                        fail(sentences.crashed(code, report.loading()));
                    }
                }
                late.cancel(false);
            }
        } catch (Attempt.ImpossibleException e) {
            state = e.isWanted() ? PluginState.OFF : PluginState.FAILED;
            problems.add(e.problem());
        } catch (IOException e) {
            fail(PluginProblem.of("Its process cannot be read: " + e.getMessage() + ".", "Look at its log."));
        }
    }

    private void fail(PluginProblem problem) {
        state = PluginState.FAILED;
        problems.add(problem);
    }

    private PluginStatus status() {
        List<PluginProblem> all = new ArrayList<>(report.problems());
        all.addAll(problems);
        return new PluginStatus(folder.name(), folder.version(), folder.root().toString(), folder.source(), state, 0,
                everybody, report.python(), report.api(), report.files(), List.of(), 0, all,
                HostProcess.logFile(surroundings.logs(), Attempt.checkLog(folder)).toString());
    }
}
