// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Runs the E4 workbench as the platform's own application would, found by its identifier: its class is not API. */
final class E4Tray {

    private static final String APPLICATIONS = "org.eclipse.core.runtime.applications";
    private static final String WORKBENCH = "org.eclipse.e4.ui.workbench.swt.E4Application";

    private final IApplicationContext context;
    private final RunningCommand running;

    E4Tray(IApplicationContext context, RunningCommand running) {
        this.context = context;
        this.running = running;
    }

    /** Blocks until the workbench is closed; must be called on the main thread. */
    int run() throws Exception {
        String display = System.getProperty("ftracktray.virtualDisplay");
        if (display != null) {
            System.err.println("ftrack-tray: no display found, the window is on the virtual display " + display);
        }
        WindowBundles.start();
        running.whenEnded(E4Tray::closeWorkbench);
        TrainingRun.beginWithWindow(running);
        try (HostedPlugins plugins = HostedPlugins.begin()) {
            Object result = workbench().start(context);
            return result instanceof Integer code ? code : 0;
        }
    }

    /** The platform's application ignores {@code stop()}; closing must happen on the UI thread. */
    private static void closeWorkbench() {
        BundleContext bundle = FrameworkUtil.getBundle(E4Tray.class).getBundleContext();
        ServiceReference<IWorkbench> reference = bundle.getServiceReference(IWorkbench.class);
        if (reference != null) {
            IWorkbench workbench = bundle.getService(reference);
            workbench.getApplication().getContext().get(UISynchronize.class).asyncExec(workbench::close);
        }
    }

    /** Runs {@code action} on the UI thread when it has shown the window and has nothing else to do. */
    static void whenIdle(IWorkbench workbench, Runnable action) {
        workbench.getApplication().getContext().get(UISynchronize.class).asyncExec(action);
    }

    private static IApplication workbench() throws CoreException {
        IConfigurationElement[] elements = RegistryFactory.getRegistry().getExtension(APPLICATIONS, WORKBENCH)
                .getConfigurationElements();
        return (IApplication) elements[0].getChildren("run")[0].createExecutableExtension("class");
    }
}
