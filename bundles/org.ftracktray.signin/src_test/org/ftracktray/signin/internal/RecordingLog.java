// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.osgi.framework.Bundle;

/** A log that remembers its lines. */
public final class RecordingLog implements ILog {
    public final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void log(IStatus status) {
        add(status.getMessage(), status.getException());
    }

    @Override
    public void info(String message) {
        add(message, null);
    }

    @Override
    public void warn(String message) {
        add(message, null);
    }

    @Override
    public void error(String message) {
        add(message, null);
    }

    @Override
    public void warn(String message, Throwable throwable) {
        add(message, throwable);
    }

    @Override
    public void error(String message, Throwable throwable) {
        add(message, throwable);
    }

    @Override
    public void addLogListener(ILogListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeLogListener(ILogListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Bundle getBundle() {
        return null;
    }

    private void add(String message, Throwable throwable) {
        StringWriter text = new StringWriter().append(message);
        if (throwable != null) {
            throwable.printStackTrace(new PrintWriter(text));
        }
        lines.add(text.toString());
    }
}
