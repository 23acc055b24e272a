// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.ftracktray.app.internal.ClientLog;
import org.ftracktray.app.internal.FtrackTrayCommand;
import org.ftracktray.app.internal.RunningCommand;

/**
 * The one entry point of the product: reads the command line and runs the tray, the headless listener or the sandbox.
 * The exit code is 0 after an orderly end, 1 when the command failed and 2 when the command line was wrong.
 */
public final class FtrackTray implements IApplication {

    private final RunningCommand running = new RunningCommand();

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        try (ClientLog log = ClientLog.into(ILog.of(FtrackTray.class))) {
            return new FtrackTrayCommand(context, running).execute(arguments);
        }
    }

    @Override
    public void stop() {
        running.end();
    }
}
