// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleWiring;

/**
 * When each bundle starts. With a loader for each bundle an activator runs when the first class of its bundle is needed; one
 * loader for all does not notice that. So activators run at the start, those of lower bundles first, and what only the window
 * needs waits for the start level {@link #WINDOW}.
 */
final class StartOrder {

    /** The level of a framework that listens and launches. */
    static final int SERVICES = 20;
    /** The level of a framework with a window. */
    static final int WINDOW = 40;

    /** What listens and launches: these, and all that they need. */
    private static final Set<String> ROOTS = Set.of("org.ftracktray.diagnostics", "org.eclipse.core.runtime",
            "org.eclipse.equinox.app", "org.apache.felix.scr", "org.eclipse.equinox.event");
    private static final int FIRST = 2;

    private final Map<Bundle, Integer> depths = new HashMap<>();
    private final Set<Bundle> forServices = new HashSet<>();

    /** @param bundles resolved */
    StartOrder(Collection<Bundle> bundles) {
        bundles.forEach(this::depth);
        bundles.stream().filter(bundle -> ROOTS.contains(bundle.getSymbolicName())).forEach(this::neededForServices);
    }

    /** Sets the level of the bundle and lets it start at it, now and in later starts. */
    void apply(Bundle bundle) throws BundleException {
        boolean hasActivator = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) != null;
        bundle.adapt(BundleStartLevel.class).setStartLevel(level(bundle, hasActivator));
        bundle.start(hasActivator ? 0 : Bundle.START_ACTIVATION_POLICY);
    }

    private int level(Bundle bundle, boolean hasActivator) {
        if (!hasActivator) {
            return SERVICES;
        }
        return forServices.contains(bundle)
                ? Math.min(FIRST + depth(bundle), SERVICES - 1)
                : Math.min(SERVICES + 1 + depth(bundle), WINDOW);
    }

    /** The length of the longest way down; a ring of bundles is cut where it is met first. */
    private int depth(Bundle bundle) {
        Integer known = depths.putIfAbsent(bundle, 0);
        if (known != null) {
            return known;
        }
        int depth = needs(bundle).stream().mapToInt(needed -> depth(needed) + 1).max().orElse(0);
        depths.put(bundle, depth);
        return depth;
    }

    private void neededForServices(Bundle bundle) {
        if (forServices.add(bundle)) {
            needs(bundle).forEach(this::neededForServices);
        }
    }

    private static List<Bundle> needs(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null
                ? List.of()
                : wiring.getRequiredWires(null).stream().map(wire -> wire.getProvider().getBundle())
                        .filter(needed -> needed.getBundleId() != 0 && needed != bundle).distinct().toList();
    }
}
