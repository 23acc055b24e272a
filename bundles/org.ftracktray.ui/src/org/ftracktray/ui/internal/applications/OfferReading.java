// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.ScanState;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.reading.AsOf;
import org.ftracktray.ui.internal.reading.Failure;
import org.ftracktray.ui.internal.reading.Reading;
import org.ftracktray.ui.internal.reading.Readings;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;

/** Reads what can run for a task; as long as that was never possible, what is known without the site. */
final class OfferReading implements Reading.View<List<CatalogueRow>> {
    private final Composite page;
    private final Applications applications;
    private final OfferSection offer;
    private final UISynchronize ui;
    private final Runnable changed;
    private final MessageLine age;
    private final Reading<List<CatalogueRow>> reading;
    private int catalogueNumber;
    /** Whether what is shown is said to be for no task. */
    private boolean without;

    /** @param changed called when the height changed */
    OfferReading(Composite page, Readings readings, Applications applications, OfferSection offer, UISynchronize ui,
            Runnable changed) {
        this.page = page;
        this.applications = applications;
        this.offer = offer;
        this.ui = ui;
        this.changed = changed;
        age = new MessageLine(offer.notices(), 0, WidgetKeys.APPLICATIONS_STALE);
        reading = readings.of(page, Messages.applications_looking, this);
    }

    /** What is offered for a task, without one everything that is configured. */
    void show(Optional<AssignedTask> task) {
        if (task.isPresent()) {
            if (without) {
                without = false;
                showCatalogue(Messages.applications_looking);
            }
            reading.read(task.get().id(), session -> explain(session, task.get()));
        } else {
            nothingSelected(Messages.applications_noTask);
        }
    }

    /** Without a task: everything that is configured, and why there is no task. */
    void nothingSelected(String sentence) {
        without = true;
        reading.cancel();
        forget();
        showCatalogue(sentence);
    }

    private List<CatalogueRow> explain(Session session, AssignedTask task) {
        List<Explanation> explanations = applications.explain(session, task.id());
        return explanations.stream()
                .map(explanation -> CatalogueRow.of(explanation.application(), Optional.of(explanation))).toList();
    }

    @Override
    public void show(List<CatalogueRow> listings) {
        catalogueNumber++;
        showMessage("");
        offer.show(listings, listings.isEmpty() ? nothing() : noneOffered(listings));
    }

    @Override
    public void fail(Failure failure, Optional<Instant> asOf) {
        if (asOf.isPresent()) {
            showMessage(AsOf.words(failure, asOf, Instant.now()));
        } else {
            showCatalogue(failure.sentence());
        }
    }

    @Override
    public void forget() {
        showMessage("");
    }

    private void showMessage(String sentence) {
        if (sentence.isEmpty()) {
            age.clear();
        } else {
            age.show(Kind.CAUTION, sentence);
        }
        changed.run();
    }

    private void showCatalogue(String sentence) {
        int mine = ++catalogueNumber;
        Job.create(Messages.applications_looking, monitor -> {
            List<Application> known = applications.catalogue();
            List<CatalogueRow> listings = known.stream()
                    .map(application -> CatalogueRow.of(application, Optional.empty()))
                    .toList();
            SnapshotBinding.later(page, ui, () -> {
                if (mine == catalogueNumber) {
                    offer.show(listings, sentence);
                }
            });
        }).schedule();
    }

    /** The reason that helps first; when nothing is installed, the list says it of each. */
    private static String noneOffered(List<CatalogueRow> listings) {
        return Explanation.nearest(listings.stream().flatMap(each -> each.explanation().stream()).toList())
                .flatMap(Explanation::leftOutBy).filter(reason -> !reason.notInstalled())
                .map(reason -> NLS.bind(Messages.applications_noneBecause, reason.sentence(),
                        reason.remedy()).strip())
                .orElse(Messages.applications_none);
    }

    private String nothing() {
        return switch (applications.scan()) {
            case ScanState.Done done -> Messages.applications_noneConfigured;
            case ScanState.Failed failed -> failed.problem().sentence();
            case ScanState.NotYet notYet -> Messages.applications_looking;
            case ScanState.Searching searching -> Messages.applications_looking;
        };
    }
}
