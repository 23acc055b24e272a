// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The OSGi services that a command without a window uses; held until it is closed. */
final class Services implements AutoCloseable {

    private static final long LIMIT_MILLIS = 10_000;

    private final BundleContext bundle = FrameworkUtil.getBundle(Services.class).getBundleContext();
    private final Deque<ServiceTracker<?, ?>> trackers = new ArrayDeque<>();

    /** Waits for the service while the framework is still starting. */
    <T> T get(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundle, type, null);
        tracker.open();
        trackers.push(tracker);
        T service = tracker.waitForService(LIMIT_MILLIS);
        if (service == null) {
            throw new IllegalStateException("The service " + type.getSimpleName() + " did not start; see the log.");
        }
        return service;
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
    }
}
