// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Launcher;

/** Contributed to the product under test: lets a search take as long as a test wants. */
public final class SlowLauncher implements Launcher {
    private static volatile CountDownLatch gate = new CountDownLatch(0);

    /** Holds every search up until the returned latch is counted down. */
    static CountDownLatch holdUp() {
        gate = new CountDownLatch(1);
        return gate;
    }

    @Override
    public List<Application> applications() throws InterruptedException {
        gate.await();
        return List.of();
    }
}
