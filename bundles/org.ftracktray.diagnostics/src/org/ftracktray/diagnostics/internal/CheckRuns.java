// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.CheckResult;

/** Runs checks side by side so that none can hold up or spoil another. */
final class CheckRuns {
    private final Duration limit;
    private final Redactor redactor;
    private final ILog log;

    /** @param limit how long a check may take */
    CheckRuns(Duration limit, Redactor redactor, ILog log) {
        this.limit = limit;
        this.redactor = redactor;
        this.log = log;
    }

    /** Blocks until every check ended or reached its limit. The worst comes first, else they stand in the order of the checks. */
    List<CheckOutcome> run(List<Check> checks, Consumer<CheckOutcome> progress) {
        List<Check> sorted = checks.stream().sorted(Comparator.comparingInt(Check::order).thenComparing(Check::title))
                .toList();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<CheckOutcome>> runs = new ArrayList<>();
            for (Check check : sorted) {
                runs.add(threads.submit(() -> {
                    CheckOutcome outcome = outcome(check, threads);
                    progress.accept(outcome);
                    return outcome;
                }));
            }
            List<CheckOutcome> outcomes = new ArrayList<>();
            for (Future<CheckOutcome> run : runs) {
                outcomes.add(run.get());
            }
            // stable: within a severity the order of the checks stays
            outcomes.sort(Comparator.comparing((CheckOutcome outcome) -> outcome.result().severity()).reversed());
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            // not close(): a check that ignores its interrupt must not hold up the result
            threads.shutdownNow();
        }
    }

    private CheckOutcome outcome(Check check, ExecutorService threads) throws InterruptedException {
        long start = System.nanoTime();
        CheckResult result = redactor.redact(result(check, threads));
        return new CheckOutcome(check.id(), check.title(), result, Duration.ofNanos(System.nanoTime() - start));
    }

    private CheckResult result(Check check, ExecutorService threads) throws InterruptedException {
        Future<CheckResult> run = threads.submit(check::run);
        try {
            return run.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            run.cancel(true);
            return CheckResult.unknown("This could not be found out in time.",
                    "There was no answer within " + limit.toSeconds() + " seconds.",
                    "Check the network and run it again.");
        } catch (ExecutionException e) {
            log.warn("The check " + check.id() + " failed.", e.getCause());
            return Failures.unknown(e.getCause());
        }
    }
}
