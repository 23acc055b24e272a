// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.osgi.framework.Bundle;

/** The tests look at outcomes instead. */
final class SilentLog implements ILog {
    @Override
    public void log(IStatus status) {
        // silent
    }

    @Override
    public void warn(String message, Throwable throwable) {
        // silent
    }

    @Override
    public void error(String message, Throwable throwable) {
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
}
