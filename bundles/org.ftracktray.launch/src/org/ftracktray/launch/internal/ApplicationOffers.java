// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.catalogue.Catalogue;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.rule.OfferContext;
import org.ftracktray.launch.internal.rule.OfferContext.Machine;
import org.ftracktray.launch.internal.rule.OfferRules;
import org.ftracktray.launch.internal.task.Selections;

/** What of the catalogue is offered on a selection. */
final class ApplicationOffers {

    private static final Duration FIRST_SCAN = Duration.ofSeconds(1);
    private static final Duration WHOLE_SCAN = Duration.ofSeconds(30);

    private final CatalogueService keeper;
    private final Workstation workstation;
    private final Selections selections = new Selections(InstantSource.system());

    ApplicationOffers(CatalogueService keeper, Workstation workstation) {
        this.keeper = keeper;
        this.workstation = workstation;
    }

    String host() {
        return workstation.name();
    }

    /** For who cannot wait long: a click in the web page. */
    Catalogue current() {
        return keeper.awaited(FIRST_SCAN);
    }

    /** For who wants to know everything. */
    Catalogue whole() {
        return keeper.awaited(WHOLE_SCAN);
    }

    List<Explanation> explain(Session session, List<String> selection) {
        Catalogue catalogue = whole();
        OfferContext context = context(session, selection, catalogue);
        return catalogue.applications().stream().map(each -> OfferRules.explain(each, context)).toList();
    }

    List<Application> offered(Session session, List<String> selection) {
        return offered(session, selection, whole());
    }

    /** As {@link #offered(Session, List)} for who cannot wait long. */
    List<Application> offeredNow(Session session, List<String> selection) {
        return offered(session, selection, current());
    }

    private List<Application> offered(Session session, List<String> selection, Catalogue catalogue) {
        OfferContext context = context(session, selection, catalogue);
        return catalogue.applications().stream().filter(each -> OfferRules.offers(each, context)).toList();
    }

    /**
     * What the rules decide about.
     *
     * @throws NoSuchElementException
     *             when something of the selection does not exist, or may not be seen
     */
    OfferContext context(Session session, List<String> selection, Catalogue catalogue) {
        Selections.Selected selected = selections.resolve(session, selection, catalogue.asksForThePerson());
        if (selected.tasks().size() < Set.copyOf(selection).size()) {
            throw unseen(selection, selected);
        }
        return new OfferContext(selected.tasks(), session.site(), selected.person(),
                new Machine(workstation.name(), workstation.platform().name()));
    }

    private static NoSuchElementException unseen(List<String> selection, Selections.Selected selected) {
        List<String> seen = selected.tasks().stream().map(TaskContext::id).toList();
        List<String> unseen = selection.stream().filter(id -> !seen.contains(id)).distinct().toList();
        return new NoSuchElementException(unseen.size() == 1
                ? "What is selected (id " + unseen.getFirst() + ") does not exist any more, or you may not see it."
                : unseen.size() + " of what is selected (the first has the id " + unseen.getFirst()
                        + ") do not exist any more, or you may not see them.");
    }

    /** Entities with these ids were changed on the site. */
    void forget(Set<String> entityIds) {
        selections.forget(entityIds);
    }

    /** Anything may have changed on the site. */
    void forget() {
        selections.forget();
    }
}
