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
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.WorkFile;
import org.ftracktray.launch.internal.catalogue.Catalogue;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.rule.OfferContext;
import org.ftracktray.launch.internal.rule.OfferRules;
import org.ftracktray.launch.internal.start.ApplicationStarter;
import org.ftracktray.launch.internal.start.DuplicateLaunchGuard;
import org.ftracktray.launch.internal.start.LaunchFailedException;
import org.ftracktray.launch.internal.start.LaunchSlots;
import org.ftracktray.launch.internal.start.ResolvedLaunch;

/** Turns what somebody wants to be started into a launch, once for each click, or into the reason why not. */
final class LaunchService {

    /** Both halves of a double click come within half a second; who clicks later wants it again. */
    private static final Duration SAME_CLICK = Duration.ofSeconds(1);
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ApplicationOffers applicationOffers;
    private final ApplicationStarter applicationStarter;
    private final History history;
    private final StartConsent startConsent;
    private final DuplicateLaunchGuard guard = new DuplicateLaunchGuard(SAME_CLICK, System::nanoTime, this::isOver);
    private final LaunchSlots slots = new LaunchSlots(AT_ONCE, PATIENCE);

    LaunchService(ApplicationOffers applicationOffers, ApplicationStarter applicationStarter, History history,
            StartConsent startConsent) {
        this.startConsent = startConsent;
        this.applicationOffers = applicationOffers;
        this.applicationStarter = applicationStarter;
        this.history = history;
    }

    LaunchResult launch(Session session, LaunchRequest order) {
        return guard.once(session, order, () -> launchNow(session, order));
    }

    /**
     * As {@link #launch}, for an event: the artist is asked first when the administrator wants that.
     *
     * @param askedBy
     *            the user name that the event gives
     */
    LaunchResult launchForEvent(Session session, LaunchRequest order, String askedBy) {
        if (!startConsent.needed()) {
            return launch(session, order);
        }
        return guard.once(session, order, () -> confirmed(session, order, askedBy));
    }

    /** Asks before a place among the launches is taken: the wait holds up no other. */
    private LaunchResult confirmed(Session session, LaunchRequest order, String askedBy) {
        Catalogue catalogue = catalogueFor(order);
        Optional<CatalogueEntry> entry = catalogue.find(order.applicationIdentifier());
        if (entry.isEmpty()) {
            return launchNow(session, order);
        }
        Application application = entry.get().application();
        try {
            OfferContext context = applicationOffers.context(session, order.selection(), catalogue);
            if (!OfferRules.offers(application, context)) {
                return launchNow(session, order);
            }
            Optional<Problem> refusal = startConsent.refusal(application, context.tasks(), askedBy);
            return refusal.<LaunchResult>map(LaunchResult.Failed::new).orElseGet(() -> launchNow(session, order));
        } catch (NoSuchElementException e) {
            return launchNow(session, order);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ApplicationStarter.interrupted(application.title());
        }
    }

    /** Ends the launches that are under way with these sessions. Returns at once. */
    void interrupt(Predicate<Session> whose) {
        guard.interrupt(whose);
    }

    private boolean isOver(LaunchRecord record) {
        return history.find(record.id()).filter(now -> now.state() instanceof LaunchState.Ended ended
                && (ended.stopped() || ended.failed())).isPresent();
    }

    /** What was offered before a restart is looked for until the first search is over. */
    private Catalogue catalogueFor(LaunchRequest order) {
        Catalogue now = applicationOffers.current();
        return now.find(order.applicationIdentifier()).isPresent() ? now : applicationOffers.whole();
    }

    private LaunchResult launchNow(Session session, LaunchRequest order) {
        Catalogue catalogue = catalogueFor(order);
        Optional<CatalogueEntry> entry = catalogue.find(order.applicationIdentifier());
        if (entry.isEmpty()) {
            return new LaunchResult.Failed(new Problem("\"" + order.applicationIdentifier() + "\" is not set up on "
                    + applicationOffers.host() + ".", "", "Open the actions again, or ask for its configuration."));
        }
        return slots.launch(entry.get().application(),
                () -> launch(session, order, catalogue, entry.get()));
    }

    private LaunchResult launch(Session session, LaunchRequest order, Catalogue catalogue,
            CatalogueEntry entry) {
        OfferContext context;
        try {
            context = applicationOffers.context(session, order.selection(), catalogue);
        } catch (NoSuchElementException e) {
            return new LaunchResult.Failed(new Problem(e.getMessage(), "", "Reload the page and select it again."));
        }
        Explanation explanation = OfferRules.explain(entry.application(), context);
        if (explanation.leftOutBy().isPresent()) {
            Explanation.Reason reason = explanation.leftOutBy().get();
            return new LaunchResult.Failed(new Problem(reason.sentence(), "", reason.remedy()));
        }
        return applicationStarter
                .launch(new ResolvedLaunch(session, entry, catalogue.layers(), context, order));
    }

    LaunchCommand dryRun(Session session, LaunchRequest order) {
        try {
            return applicationStarter.dryRun(request(session, order));
        } catch (LaunchFailedException e) {
            throw new IllegalStateException(e.problem().sentence(), e);
        }
    }

    List<WorkFile> workFiles(Session session, LaunchRequest order) {
        try {
            return applicationStarter.workFiles(request(session, order));
        } catch (LaunchFailedException e) {
            throw new IllegalStateException(e.problem().sentence(), e);
        }
    }

    private ResolvedLaunch request(Session session, LaunchRequest order) {
        Catalogue catalogue = applicationOffers.whole();
        CatalogueEntry entry = catalogue.find(order.applicationIdentifier()).orElseThrow(
                () -> new NoSuchElementException("There is no application \"" + order.applicationIdentifier()
                        + "\" on this machine."));
        return new ResolvedLaunch(session, entry, catalogue.layers(),
                applicationOffers.context(session, order.selection(), catalogue), order);
    }
}
