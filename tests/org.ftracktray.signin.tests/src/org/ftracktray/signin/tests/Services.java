// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.tests;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Services of the running framework. */
final class Services {

    private static final long LIMIT_MILLIS = 20_000;

    private Services() {}

    static <T> T get(Class<T> type) throws InterruptedException {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        T service = tracker.waitForService(LIMIT_MILLIS);
        if (service == null) {
            throw new AssertionError("No service " + type.getName());
        }
        return service;
    }
}
