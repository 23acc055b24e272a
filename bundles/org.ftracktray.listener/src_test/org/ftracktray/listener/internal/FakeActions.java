// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionReply;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.Actions;

/** One action, "paint", which notes what it is asked. */
final class FakeActions implements Actions {
    final ConcurrentLinkedQueue<ActionRequest> requests = new ConcurrentLinkedQueue<>();
    /** Launches under way, one permit each. */
    final Semaphore launching = new Semaphore(0);
    volatile CountDownLatch mayLaunch = new CountDownLatch(0);
    volatile String says = "Paint was started.";
    volatile CountDownLatch discovering = new CountDownLatch(0);

    @Override
    public List<ActionItem> discover(ActionRequest request) {
        requests.add(request);
        discovering.countDown();
        try {
            discovering.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return request.selection().isEmpty()
                ? List.of()
                : List.of(new ActionItem("Paint", Optional.of("1.0"), Optional.empty(), Optional.empty(), "paint",
                        Map.of()));
    }

    @Override
    public Optional<ActionReply> launch(ActionRequest request) {
        requests.add(request);
        launching.release();
        try {
            mayLaunch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new ActionReply.Message(false, "Interrupted."));
        }
        return request.actionIdentifier().filter("paint"::equals)
                .map(id -> new ActionReply.Message(true, says));
    }
}
