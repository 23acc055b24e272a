// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.security.CodeSource;
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

    private static final Map<CodeSource, Optional<Bundle>> KNOWN = new ConcurrentHashMap<>();
    private static volatile BundleContext framework;

    /** @param context of the system bundle */
    static void use(BundleContext context) {
        framework = context;
    }

    static void forget() {
        framework = null;
        KNOWN.clear();
    }

    @Override
    public Optional<Bundle> getBundle(Class<?> type) {
        BundleContext context = framework;
        CodeSource source = type.getClassLoader() == BundleOfClass.class.getClassLoader()
                ? type.getProtectionDomain().getCodeSource()
                : null;
        return context == null || source == null
                ? Optional.empty()
                : KNOWN.computeIfAbsent(source, jar -> find(context, jar.getLocation().getPath()));
    }

    private static Optional<Bundle> find(BundleContext context, String jar) {
        return Optional
                .ofNullable(context.getBundle(ClassPathModules.location(jar.substring(jar.lastIndexOf('/') + 1))))
                .or(() -> Optional.of(context.getBundle(0)));
    }
}
