// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.osgi.framework.Bundle;

/** The tests look at states and answers instead. */
final class SilentLog implements ILog {
    @Override
    public void log(IStatus status) {
        // silent
    }

    @Override
    public void warn(String message) {
        // silent
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

    @Override
    public void error(String message, Throwable cause) {}

    @Override
    public void warn(String message, Throwable cause) {}
}
