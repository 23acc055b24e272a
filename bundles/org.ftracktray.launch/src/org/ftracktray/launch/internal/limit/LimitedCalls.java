// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Makes calls that may never return, such as those to a mounted disk whose server is gone or to somebody else's code, on
 * threads that are left behind when there is no answer in time. A place with a thread that still waits there is not
 * asked again, so the threads stay few. One instance may live as long as the client; for all threads.
 */
public final class LimitedCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final int MOST_LEFT = 16;
    private static final long MILLIS_BETWEEN_LOOKS = 50;
    private static final long IDLE_SECONDS = 5;

    private final Duration patience;
    private final Duration whole;
    private final Map<String, Worker> silent = new ConcurrentHashMap<>();
    private final AtomicReference<Worker> idle = new AtomicReference<>();

    /** With the limits for disks. */
    public LimitedCalls() {
        this(PATIENCE, WHOLE);
    }

    /**
     * @param patience
     *            how long one access may take; a fifth of it while another place does not answer
     * @param whole
     *            how long a call may take with all its accesses
     */
    public LimitedCalls(Duration patience, Duration whole) {
        this.patience = patience;
        this.whole = whole;
    }

    /**
     * The result of the work; what it throws is thrown here, too.
     *
     * @param place
     *            what is asked first: a path, or the name of whose code it is
     * @param cancelled
     *            asked while the work goes on; when it says yes, the work is left
     * @throws NoAnswerException
     *             when there was no answer in time
     * @throws CancellationException
     *             when the work was left because somebody ended it
     */
    public <T> T call(String place, BooleanSupplier cancelled, Supplier<T> work) {
        refuseSilent(place);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The search was ended.");
        }
        Worker worker = idle.getAndSet(null);
        if (worker == null || !worker.reserved()) {
            worker = new Worker();
            worker.start();
        }
        worker.at(place);
        FutureTask<T> task = new FutureTask<>(work::get);
        worker.tasks.add(task);
        T result = awaited(worker, task, cancelled);
        worker.free();
        idle.set(worker);
        return result;
    }

    /** Says what the calling thread is about to ask. A thread that was left behind ends here. */
    public static void asks(String place) {
        if (Thread.currentThread() instanceof Worker worker) {
            worker.at(place);
            worker.endWhenLeft();
        }
    }

    /** Says that there was an answer. A thread that was left behind ends here, before it can disturb others. */
    public static void answered() {
        if (Thread.currentThread() instanceof Worker worker) {
            worker.at(worker.place);
            worker.endWhenLeft();
        }
    }

    private <T> T awaited(Worker worker, FutureTask<T> task, BooleanSupplier cancelled) {
        long began = System.nanoTime();
        while (true) {
            try {
                return task.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancelled.getAsBoolean()) {
                    worker.leave();
                    throw new CancellationException("The search was ended.");
                }
                lookAt(worker, began);
            } catch (InterruptedException e) {
                worker.leave();
                Thread.currentThread().interrupt();
                throw new CancellationException("The search was interrupted.");
            } catch (ExecutionException e) {
                worker.free();
                idle.set(worker);
                throw unwrapped(e.getCause());
            }
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    private void lookAt(Worker worker, long began) {
        long now = System.nanoTime();
        String place = worker.place;
        Duration limit = silent.isEmpty() ? patience : patience.dividedBy(5);
        if (now - worker.since > limit.toNanos()) {
            worker.leave();
            worker.silentAt(MountPoints.above(place));
            throw new NoAnswerException(place, "It did not answer within " + told(limit) + ".");
        }
        if (now - began > whole.toNanos()) {
            worker.leave();
            throw new NoAnswerException(place, "It took longer than " + told(whole) + ".");
        }
    }

    private static String told(Duration limit) {
        return limit.toMillis() % 1_000 == 0 ? limit.toSeconds() + " seconds" : limit.toMillis() + " milliseconds";
    }

    private void refuseSilent(String place) {
        for (String each : silent.keySet()) {
            boolean below = place.startsWith(each)
                    && (place.length() == each.length() || "/\\".indexOf(place.charAt(each.length())) >= 0
                            || each.endsWith("/") || each.endsWith("\\"));
            if (below) {
                throw new NoAnswerException(place, "It still does not answer; it was not asked again.");
            }
        }
        if (silent.size() >= MOST_LEFT) {
            throw new NoAnswerException(place, "It was not asked, because " + MOST_LEFT
                    + " other places do not answer already.");
        }
    }

    /** One thread for many calls, one after the other. */
    private final class Worker extends Thread {
        private final LinkedBlockingQueue<FutureTask<?>> tasks = new LinkedBlockingQueue<>();
        private volatile String place = "";
        private volatile long since = System.nanoTime();
        private volatile boolean left;
        private String silentPlace;
        private boolean over;
        private boolean ended;
        private boolean busy = true;

        Worker() {
            setName("limited calls");
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (!left) {
                    FutureTask<?> task = tasks.poll(IDLE_SECONDS, TimeUnit.SECONDS);
                    if (task != null) {
                        task.run();
                    } else if (ends()) {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                ends();
            } finally {
                isOver();
            }
        }

        /** Keeps the thread for one more call; false when it has ended meanwhile. */
        synchronized boolean reserved() {
            busy = !ended;
            return busy;
        }

        synchronized void free() {
            busy = false;
        }

        private synchronized boolean ends() {
            ended = !busy;
            return ended;
        }

        void at(String asked) {
            place = asked;
            since = System.nanoTime();
        }

        void leave() {
            left = true;
            interrupt();
        }

        private synchronized void isOver() {
            over = true;
            if (silentPlace != null) {
                silent.remove(silentPlace, this);
            }
        }

        void endWhenLeft() {
            if (left) {
                throw new CancellationException("Nobody waits for this any more.");
            }
        }

        /** Remembers the place until the thread comes back from there. */
        synchronized void silentAt(String asked) {
            if (!over) {
                silentPlace = asked;
                silent.put(asked, this);
            }
        }
    }
}
