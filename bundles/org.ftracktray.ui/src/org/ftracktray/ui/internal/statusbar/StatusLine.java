// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.statusbar;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import jakarta.annotation.PostConstruct;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.ftracktray.client.Registration;
import org.ftracktray.desktop.StatusItems;
import org.ftracktray.listener.Activity;
import org.ftracktray.listener.Listener;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.widgets.Line;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;
import org.ftracktray.ui.internal.window.DesktopTray;

/** What is being done now, else what was done last, at the bottom of the window. */
public final class StatusLine {
    private CLabel words;
    private Listener listener;
    private ProgressBar bar;
    private volatile Optional<Activity> last = Optional.empty();
    private final Runnable renderLater = this::renderUnlessGone;

    @PostConstruct
    void create(Composite parent, Listener hub, UISynchronize ui, StatusItems items, DesktopTray tray) {
        listener = hub;
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 4).spacing(8, 0).applyTo(line);
        words = WidgetKeys.named(Line.beginning(line, Style.CAPTION), WidgetKeys.ACTIVITY);
        bar = new ProgressBar(line, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).hint(72, SWT.DEFAULT).applyTo(bar);

        NoTrayLine.below(line, items, tray, ui);

        Registration activities = listener.onActivity(activity -> {
            last = Optional.of(activity);
            SnapshotBinding.later(line, ui, () -> {
                render();
                line.getDisplay().timerExec((int) ActivityWords.NEWS.toMillis(), renderLater);
            });
        });
        Registration states = listener.onState(state -> SnapshotBinding.later(line, ui, this::render));
        JobChangeAdapter jobs = new JobChangeAdapter() {
            @Override
            public void running(IJobChangeEvent event) {
                SnapshotBinding.later(line, ui, StatusLine.this::render);
            }

            @Override
            public void done(IJobChangeEvent event) {
                SnapshotBinding.later(line, ui, StatusLine.this::render);
            }
        };
        Job.getJobManager().addJobChangeListener(jobs);
        line.addDisposeListener(disposed -> {
            activities.close();
            states.close();
            Job.getJobManager().removeJobChangeListener(jobs);
        });
        render();
    }

    private void render() {
        Optional<String> running = Arrays.stream(Job.getJobManager().find(null))
                .filter(job -> job.getState() == Job.RUNNING && !job.isSystem()).map(Job::getName).findFirst();
        bar.setVisible(running.isPresent());
        ((GridData) bar.getLayoutData()).exclude = running.isEmpty();
        String text = running.orElseGet(() -> ActivityWords.of(last, listener.state(), Instant.now()));
        Line.write(words, text, text);
        bar.getParent().layout();
    }

    private void renderUnlessGone() {
        if (!words.isDisposed()) {
            render();
        }
    }
}
