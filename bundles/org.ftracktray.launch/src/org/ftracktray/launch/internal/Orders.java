// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchOrder;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.WorkFile;
import org.ftracktray.launch.internal.catalogue.Catalogue;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.rule.OfferRules;
import org.ftracktray.launch.internal.rule.Situation;
import org.ftracktray.launch.internal.start.ClickGuard;
import org.ftracktray.launch.internal.start.LaunchFailedException;
import org.ftracktray.launch.internal.start.LaunchRequest;
import org.ftracktray.launch.internal.start.LaunchSlots;
import org.ftracktray.launch.internal.start.Launching;

/** Turns what somebody wants to be started into a launch, once for each click, or into the reason why not. */
final class Orders {

    /** Both halves of a double click come within half a second; who clicks later wants it again. */
    private static final Duration SAME_CLICK = Duration.ofSeconds(1);
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Offers offers;
    private final Launching launching;
    private final History history;
    private final Consent consent;
    private final ClickGuard guard = new ClickGuard(SAME_CLICK, System::nanoTime, this::isOver);
    private final LaunchSlots slots = new LaunchSlots(AT_ONCE, PATIENCE);

    Orders(Offers offers, Launching launching, History history, Consent consent) {
        this.consent = consent;
        this.offers = offers;
        this.launching = launching;
        this.history = history;
    }

    LaunchResult launch(Session session, LaunchOrder order) {
        return guard.once(session, order, () -> launchNow(session, order));
    }

    /**
     * As {@link #launch}, for an event: the artist is asked first when the administrator wants that.
     *
     * @param askedBy
     *            the user name that the event gives
     */
    LaunchResult launchForEvent(Session session, LaunchOrder order, String askedBy) {
        if (!consent.needed()) {
            return launch(session, order);
        }
        return guard.once(session, order, () -> confirmed(session, order, askedBy));
    }

    /** Asks before a place among the launches is taken: the wait holds up no other. */
    private LaunchResult confirmed(Session session, LaunchOrder order, String askedBy) {
        Catalogue catalogue = catalogueFor(order);
        Optional<CatalogueEntry> entry = catalogue.find(order.applicationIdentifier());
        if (entry.isEmpty()) {
            return launchNow(session, order);
        }
        Application application = entry.get().application();
        try {
            Situation situation = offers.situation(session, order.selection(), catalogue);
            if (!OfferRules.offers(application, situation)) {
                return launchNow(session, order);
            }
            Optional<Problem> refusal = consent.refusal(application, situation.tasks(), askedBy);
            return refusal.<LaunchResult>map(LaunchResult.Failed::new).orElseGet(() -> launchNow(session, order));
        } catch (NoSuchElementException e) {
            return launchNow(session, order);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Launching.interrupted(application.title());
        }
    }

    /** Ends the launches that are under way with these sessions. Returns at once. */
    void interrupt(Predicate<Session> whose) {
        guard.interrupt(whose);
    }

    private boolean isOver(Launched launched) {
        return history.find(launched.id()).filter(now -> now.state() instanceof LaunchState.Ended ended
                && (ended.stopped() || ended.failed())).isPresent();
    }

    /** What was offered before a restart is looked for until the first search is over. */
    private Catalogue catalogueFor(LaunchOrder order) {
        Catalogue now = offers.current();
        return now.find(order.applicationIdentifier()).isPresent() ? now : offers.whole();
    }

    private LaunchResult launchNow(Session session, LaunchOrder order) {
        Catalogue catalogue = catalogueFor(order);
        Optional<CatalogueEntry> entry = catalogue.find(order.applicationIdentifier());
        if (entry.isEmpty()) {
            return new LaunchResult.Failed(new Problem("\"" + order.applicationIdentifier() + "\" is not set up on "
                    + offers.host() + ".", "", "Open the actions again, or ask for its configuration."));
        }
        return slots.launch(entry.get().application(),
                () -> launch(session, order, catalogue, entry.get()));
    }

    private LaunchResult launch(Session session, LaunchOrder order, Catalogue catalogue,
            CatalogueEntry entry) {
        Situation situation;
        try {
            situation = offers.situation(session, order.selection(), catalogue);
        } catch (NoSuchElementException e) {
            return new LaunchResult.Failed(new Problem(e.getMessage(), "", "Reload the page and select it again."));
        }
        Explanation explanation = OfferRules.explain(entry.application(), situation);
        if (explanation.leftOutBy().isPresent()) {
            Explanation.Reason reason = explanation.leftOutBy().get();
            return new LaunchResult.Failed(new Problem(reason.sentence(), "", reason.remedy()));
        }
        return launching
                .launch(new LaunchRequest(session, entry, catalogue.layers(), situation, order));
    }

    LaunchCommand dryRun(Session session, LaunchOrder order) {
        try {
            return launching.rehearse(request(session, order));
        } catch (LaunchFailedException e) {
            throw new IllegalStateException(e.problem().sentence(), e);
        }
    }

    List<WorkFile> workFiles(Session session, LaunchOrder order) {
        try {
            return launching.workFiles(request(session, order));
        } catch (LaunchFailedException e) {
            throw new IllegalStateException(e.problem().sentence(), e);
        }
    }

    private LaunchRequest request(Session session, LaunchOrder order) {
        Catalogue catalogue = offers.whole();
        CatalogueEntry entry = catalogue.find(order.applicationIdentifier()).orElseThrow(
                () -> new NoSuchElementException("There is no application \"" + order.applicationIdentifier()
                        + "\" on this machine."));
        return new LaunchRequest(session, entry, catalogue.layers(),
                offers.situation(session, order.selection(), catalogue), order);
    }
}
