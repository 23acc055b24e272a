// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.concurrent.CountDownLatch;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** Starts the bundles that only the window needs, when the framework has been told to leave them out at first. */
final class WindowBundles {

    /** The start level that includes them; absent where the framework starts each with its first class. */
    static final String LEVEL = "ftracktray.startLevel.window";

    private WindowBundles() {}

    /** Blocks until they have started. */
    static void start() throws InterruptedException {
        BundleContext context = FrameworkUtil.getBundle(WindowBundles.class).getBundleContext();
        String level = context.getProperty(LEVEL);
        if (level != null) {
            CountDownLatch reached = new CountDownLatch(1);
            context.getBundle(0).adapt(FrameworkStartLevel.class).setStartLevel(Integer.parseInt(level),
                    event -> reached.countDown());
            reached.await();
        }
    }
}
