// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.preferences;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;
import org.osgi.service.prefs.BackingStoreException;

/** Where configurations of applications are searched, and what is wrong with those that were found. */
public final class ApplicationsPage extends PreferencePage {
    /** Read by the bundle org.ftracktray.launch. */
    private static final String FOLDERS = "applicationFolders";

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.ftracktray.launch");
    private final Applications applications;
    private final UISynchronize ui;
    private Text folders;
    private Label count;
    private Text problems;
    private Button rescan;

    public ApplicationsPage(Applications applications, UISynchronize ui) {
        super(Messages.preferences_applications);
        this.applications = applications;
        this.ui = ui;
        noDefaultButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(page);
        Label label = new Label(page, SWT.WRAP);
        label.setText(Messages.preferences_folders);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(label);
        folders = WidgetKeys.named(new Text(page, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL),
                WidgetKeys.PREFERENCES_FOLDERS);
        folders.setText(String.join("\n",
                List.of(node.get(FOLDERS, "").split("[\\r\\n]+|" + Pattern.quote(File.pathSeparator)))));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(360, 72).applyTo(folders);
        Button add = new Button(page, SWT.PUSH);
        add.setText(Messages.preferences_addFolder);
        add.addListener(SWT.Selection, pressed -> add());
        rescan = WidgetKeys.named(new Button(page, SWT.PUSH), WidgetKeys.PREFERENCES_RESCAN);
        rescan.setText(Messages.preferences_rescan);
        rescan.addListener(SWT.Selection, pressed -> store());
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).grab(true, false).applyTo(rescan);
        count = Style.HEADING.on(new Label(page, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(count);
        problems = new Text(page, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(360, 120).applyTo(problems);
        SnapshotBinding.show(page, ui, listener -> applications.onChange(() -> listener.accept(null)),
                () -> applications,
                this::show);
        return page;
    }

    private void add() {
        String chosen = new DirectoryDialog(getShell()).open();
        if (chosen != null) {
            String before = folders.getText().strip();
            folders.setText(before.isEmpty() ? chosen : before + "\n" + chosen);
        }
    }

    private void show(Applications found) {
        List<ConfigurationProblem> wrong = found.problems();
        count.setText(NLS.bind(Messages.preferences_found, found.catalogue().size(), wrong.size()));
        problems.setText(String.join("\n\n", wrong.stream().map(ConfigurationProblem::toString).toList()));
        problems.setVisible(!wrong.isEmpty());
        count.requestLayout();
    }

    private void store() {
        node.put(FOLDERS, folders.getText().strip());
        try {
            node.flush();
        } catch (BackingStoreException unwritable) {
            ILog.get().error("The preferences could not be written", unwritable);
            setErrorMessage(NLS.bind(Messages.preferences_unwritable, unwritable.getMessage()));
        }
        rescan.setEnabled(false);
        Job.create(Messages.preferences_scanning, monitor -> {
            applications.rescan();
            SnapshotBinding.later(rescan, ui, () -> {
                rescan.setEnabled(true);
                show(applications);
            });
        }).schedule();
    }

    @Override
    public boolean performOk() {
        if (folders != null && !folders.getText().strip().equals(node.get(FOLDERS, "").strip())) {
            store();
        }
        return true;
    }
}
