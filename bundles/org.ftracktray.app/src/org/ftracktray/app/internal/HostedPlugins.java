// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.plugin.Plugins;

/** Uses the plug-ins as long as the window is there, so that they run; the start of the window does not wait for them. */
final class HostedPlugins implements AutoCloseable {
    private final Services services = new Services();
    private final Thread thread = Thread.ofVirtual().name("ftrack plug-ins").start(this::use);

    private HostedPlugins() {}

    static HostedPlugins begin() {
        return new HostedPlugins();
    }

    private void use() {
        try {
            services.get(Plugins.class);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed before
        } catch (IllegalStateException e) {
            ILog.of(HostedPlugins.class).error("The Python plug-ins do not run.", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
        services.close();
    }
}
