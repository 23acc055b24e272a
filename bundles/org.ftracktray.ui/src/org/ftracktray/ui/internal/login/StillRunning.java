// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import java.util.stream.Collectors;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;

/** Names the applications that go on although nobody is signed in any more; not there while there are none. */
final class StillRunning {
    private final Label label;
    private final Runnable changed;

    /** @param changed called when the height changed */
    StillRunning(Composite parent, LaunchHistory history, UISynchronize ui, Runnable changed) {
        this.changed = changed;
        label = Style.CAPTION.on(WidgetKeys.named(new Label(parent, SWT.WRAP), WidgetKeys.LOGIN_STILL_RUNNING));
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).exclude(true).applyTo(label);
        SnapshotBinding.show(label, ui, history::onChange, () -> names(history), this::show);
    }

    private static String names(LaunchHistory history) {
        return history.launches().stream().filter(launch -> launch.state() instanceof LaunchState.Running)
                .map(launch -> launch.application().title() + " (" + launch.task().path() + ")").distinct()
                .collect(Collectors.joining("\n"));
    }

    private void show(String names) {
        label.setText(names.isEmpty() ? "" : NLS.bind(Messages.login_stillRunning, names));
        label.setVisible(!names.isEmpty());
        ((GridData) label.getLayoutData()).exclude = names.isEmpty();
        changed.run();
    }
}
