// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.ftracktray.client.Session;

/**
 * What a view reads from the site. The last good answer stays shown while the site cannot be asked, and it is asked again
 * by itself until it answers: when the event hub is back, and after a pause. A late answer to an earlier question is not
 * shown. UI thread only.
 *
 * @param <T> what is read
 */
public final class Reading<T> {
    /** Between two attempts while nothing else tells that the site is back. */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    /** Who shows it. Called on the UI thread. */
    public interface View<T> {
        /** Shows the newest answer; what was said about a failure goes. */
        void show(T content);

        /**
         * Says why it cannot be read now.
         *
         * @param asOf when what is still shown was read; empty when nothing is shown
         */
        void fail(Failure failure, Optional<Instant> asOf);

        /** Takes away what is shown, because it belongs to somebody or something else. */
        void forget();
    }

    private record Question<T>(URI site, String user, Object subject, Function<Session, T> source) {
        boolean isAbout(Question<?> other) {
            return site.equals(other.site) && user.equals(other.user) && subject.equals(other.subject);
        }
    }

    private final Supplier<Optional<Session>> session;
    private final Threads threads;
    private final InstantSource clock;
    private final View<T> view;
    private Optional<Question<T>> question = Optional.empty();
    private Optional<Instant> asOf = Optional.empty();
    private boolean failed;
    /** Counts the attempts; an answer to any but the newest is out of date. */
    private int attempt;

    Reading(Supplier<Optional<Session>> session, Threads threads, InstantSource clock, View<T> view) {
        this.session = session;
        this.threads = threads;
        this.clock = clock;
        this.view = view;
    }

    /**
     * Asks. What is shown stays until the answer is there, unless it is about something else or for somebody else.
     *
     * @param subject what it is about
     * @param source blocks; runs on a thread of its own
     */
    public void read(Object subject, Function<Session, T> source) {
        session.get().ifPresent(present -> {
            Reading.Question<T> asked = new Question<>(present.site(), present.credentials().user(), subject, source);
            if (question.filter(asked::isAbout).isEmpty()) {
                asOf = Optional.empty();
                failed = false;
                view.forget();
            }
            question = Optional.of(asked);
            ask(present, asked);
        });
    }

    /** An answer that is under way is not shown: it is older than what happened since. */
    public void outdate() {
        attempt++;
    }

    /** An answer that is under way is not shown any more, and nothing is asked by itself. */
    public void cancel() {
        attempt++;
        question = Optional.empty();
        asOf = Optional.empty();
        failed = false;
    }

    /**
     * The site can be reached.
     *
     * @param lost whether it could not before, so that what is shown may be out of date
     */
    void connected(boolean lost) {
        if (failed || lost) {
            again();
        }
    }

    private void again() {
        question.ifPresent(asked -> session.get()
                .filter(present -> asked.site().equals(present.site())
                        && asked.user().equals(present.credentials().user()))
                .ifPresent(present -> ask(present, asked)));
    }

    private void ask(Session present, Question<T> asked) {
        int mine = ++attempt;
        threads.inBackground(() -> {
            try {
                T content = asked.source().apply(present);
                threads.onUi(() -> answered(mine, present, content));
            } catch (RuntimeException | Error thrown) {
                threads.onUi(() -> failed(mine, present, thrown));
            }
        });
    }

    private boolean isCurrent(int mine, Session present) {
        return mine == attempt && session.get().filter(present::equals).isPresent();
    }

    private void answered(int mine, Session present, T content) {
        if (isCurrent(mine, present)) {
            failed = false;
            asOf = Optional.of(clock.instant());
            view.show(content);
        }
    }

    private void failed(int mine, Session present, Throwable thrown) {
        if (isCurrent(mine, present)) {
            failed = true;
            view.fail(threads.explain(thrown), asOf);
            threads.onUiAfter(PAUSE, () -> {
                if (mine == attempt) {
                    again();
                }
            });
        }
    }
}
