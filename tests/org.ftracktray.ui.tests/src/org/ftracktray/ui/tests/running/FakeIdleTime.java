// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.running;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;
import org.ftracktray.launch.IdleState;
import org.ftracktray.launch.IdleTime;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** An artist whose breaks the test decides about. */
public final class FakeIdleTime implements IdleTime {
    private final List<Consumer<IdleState>> listeners = new CopyOnWriteArrayList<>();
    private final List<IdleState.Answer> answers = new CopyOnWriteArrayList<>();
    private volatile IdleState state = new IdleState.Nothing();

    private FakeIdleTime() {}

    /** Stands in for the real one in everything that is started from now on. */
    static FakeIdleTime register(BundleContext bundle) {
        FakeIdleTime idleTime = new FakeIdleTime();
        bundle.registerService(IdleTime.class, idleTime,
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, 1000)));
        return idleTime;
    }

    /** Changes the question. */
    public void set(IdleState newState) {
        state = newState;
        listeners.forEach(listener -> listener.accept(newState));
    }

    /** What was answered since the last time it was asked, if anything. */
    public Optional<IdleState.Answer> answer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.removeLast());
    }

    @Override
    public IdleState state() {
        return state;
    }

    @Override
    public Registration onState(Consumer<IdleState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void answer(IdleState.Answer answer) {
        answers.add(answer);
        set(new IdleState.Nothing());
    }
}
