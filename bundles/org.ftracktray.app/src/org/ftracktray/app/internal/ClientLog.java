// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.ftracktray.client.SecretMask;

/**
 * Brings the warnings and errors of the client, which logs as a Java library does, into the log of Ftrack Tray and so into its
 * report. What comes over and over within a minute is written a few times and then counted, because the other side of a
 * connection can cause it.
 */
public final class ClientLog extends Handler implements AutoCloseable {
    private static final String CLIENT = "org.ftracktray.client";
    private static final int MOST_PER_MINUTE = 10;
    private static final long MINUTE = 60_000;

    private final ILog log;
    /** Held, because the JDK forgets loggers that nobody holds. */
    private final Logger logger = Logger.getLogger(CLIENT);
    private final boolean toParents = logger.getUseParentHandlers();
    private final Formatter formatter = new SimpleFormatter();
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    private ClientLog(ILog log) {
        this.log = log;
        setLevel(Level.WARNING);
    }

    /** Until it is closed; the standard error stream gets none of it in the meantime. */
    public static ClientLog into(ILog log) {
        ClientLog handler = new ClientLog(log);
        handler.logger.addHandler(handler);
        handler.logger.setUseParentHandlers(false);
        return handler;
    }

    @Override
    public synchronized void publish(LogRecord told) {
        if (!isLoggable(told)) {
            return;
        }
        beginMinute(told.getMillis());
        int count = counts.merge(told.getLoggerName() + " " + told.getMessage(), 1, Integer::sum);
        if (count <= MOST_PER_MINUTE) {
            String more = count < MOST_PER_MINUTE ? "" : " (The next ones of this kind are only counted for a minute.)";
            int severity = told.getLevel().intValue() >= Level.SEVERE.intValue() ? IStatus.ERROR : IStatus.WARNING;
            SecretMask mask = SecretMask.ofThisProcess();
            Optional<String> trace = Optional.ofNullable(told.getThrown()).flatMap(mask::traceWithSecretsHidden);
            log.log(new Status(severity, CLIENT, mask.text(formatter.formatMessage(told)) + more
                    + trace.map(text -> "\n" + text).orElse(""), trace.isPresent() ? null : told.getThrown()));
        }
    }

    private void beginMinute(long now) {
        if (Math.abs(now - minute) >= MINUTE) {
            int left = counts.values().stream().mapToInt(count -> Math.max(0, count - MOST_PER_MINUTE)).sum();
            counts.clear();
            minute = now;
            if (left > 0) {
                log.log(new Status(IStatus.WARNING, CLIENT, left + " more messages of the same kinds were left out."));
            }
        }
    }

    @Override
    public void flush() {
        // the log writes at once
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(toParents);
    }
}
