// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.eclipse.core.runtime.internal.adaptor.EclipseAppLauncher;
import org.eclipse.osgi.framework.log.FrameworkLog;
import org.eclipse.osgi.internal.framework.EquinoxConfiguration;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** Equinox with all bundles on the class path of this class, running the product's application on the calling thread. */
public final class ClassPathFramework {

    /** It lends class loaders to {@code java.util.ServiceLoader}; here one loader sees everything. */
    private static final String SERVICE_LOADERS = "org.apache.aries.spifly.dynamic.bundle";

    /** The level to which the framework has to be raised before there is a window. */
    private static final String WINDOW_LEVEL = "ftracktray.startLevel.window";

    private final InstalledProduct product;
    private final FrameworkArguments arguments;

    public ClassPathFramework(InstalledProduct product, FrameworkArguments arguments) {
        this.product = product;
        this.arguments = arguments;
    }

    /**
     * Blocks until the application has ended.
     *
     * @return the exit code of the process
     */
    public int run() throws Exception {
        publish(product.settings());
        Framework framework = new EquinoxFactory().newFramework(properties(), new ClassPathModules(product.folder()));
        framework.init();
        try {
            BundleContext context = framework.getBundleContext();
            EquinoxConfiguration configuration = (EquinoxConfiguration) service(context, EnvironmentInfo.class);
            configuration.setAllArgs(arguments.all().toArray(String[]::new));
            configuration.setFrameworkArgs(arguments.framework().toArray(String[]::new));
            configuration.setAppArgs(arguments.application().toArray(String[]::new));
            install(framework);
            framework.start();
            EclipseAppLauncher launcher = new EclipseAppLauncher(context, false, true,
                    service(context, FrameworkLog.class), configuration);
            context.registerService(ApplicationLauncher.class, launcher, null);
            return launcher.start(null) instanceof Integer code ? code : 0;
        } finally {
            framework.stop();
            framework.waitForStop(0);
        }
    }

    /** What is said about the product and the JVM; the framework's own settings are made here. */
    private static void publish(Properties settings) {
        settings.forEach((name, value) -> {
            if (!name.toString().startsWith("osgi.bundles") && !name.toString().startsWith("osgi.framework")
                    && System.getProperty(name.toString()) == null) {
                System.setProperty(name.toString(), value.toString());
            }
        });
    }

    private Map<String, String> properties() throws IOException {
        Map<String, String> properties = new HashMap<>();
        properties.put("osgi.framework.useSystemProperties", "true");
        properties.put(WINDOW_LEVEL, Integer.toString(StartOrder.WINDOW));
        properties.put("osgi.install.area", product.folder().toUri().toString());
        properties.put("osgi.compatibility.bootdelegation.default", "true");
        properties.put("ds.delayed.keepInstances.default", "true");
        properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(StartOrder.SERVICES));
        properties.putAll(ConfigurationArea.settings(product, arguments));
        properties.putAll(arguments.properties());
        return properties;
    }

    private static <T> T service(BundleContext context, Class<T> type) {
        return context.getService(context.getServiceReference(type));
    }

    /** Only the first start installs; the framework remembers it. */
    private void install(Framework framework) throws IOException, BundleException {
        BundleContext context = framework.getBundleContext();
        List<Bundle> installed = new ArrayList<>();
        for (InstalledBundle wanted : product.bundles()) {
            if (context.getBundle(wanted.path()) == null) {
                installed.add(context.installBundle(wanted.path()));
            }
        }
        if (installed.isEmpty()) {
            return;
        }
        framework.adapt(FrameworkWiring.class).resolveBundles(null);
        StartOrder order = new StartOrder(installed);
        for (Bundle bundle : installed) {
            if (starts(bundle)) {
                order.apply(bundle);
            }
        }
    }

    private static boolean starts(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null
                && !bundle.getSymbolicName().equals(SERVICE_LOADERS);
    }
}
