// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.connect.FrameworkUtilHelper;

/**
 * Answers {@code FrameworkUtil.getBundle(Class)} for classes of the class path, whose loader knows nothing of bundles. The
 * framework makes its own instance, hence the static state.
 */
public final class BundleOfClass implements FrameworkUtilHelper {

    private record Framework(BundleContext context, PackageIndex index, Map<String, Bundle> known) {

        Bundle bundleOf(String jar) {
            return known.computeIfAbsent(jar, name -> {
                Bundle bundle = context.getBundle(ClassPathModules.location(name));
                return bundle == null ? context.getBundle(0) : bundle;
            });
        }
    }

    private static volatile Framework framework;

    /**
     * @param context
     *            of the system bundle
     * @param index
     *            of the class path
     */
    static void use(BundleContext context, PackageIndex index) {
        framework = new Framework(context, index, new ConcurrentHashMap<>());
    }

    static void forget() {
        framework = null;
    }

    @Override
    public Optional<Bundle> getBundle(Class<?> type) {
        Framework running = framework;
        return running == null || type.getClassLoader() != BundleOfClass.class.getClassLoader()
                ? Optional.empty()
                : running.index().jarOf(type).map(running::bundleOf);
    }
}
