// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.preferences;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
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
import org.ftracktray.launch.ConfigurationPlace.Source;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.LaunchConfiguration;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;
import org.osgi.service.prefs.BackingStoreException;

/** Where configurations of applications are searched, and what is wrong with those that were found. */
public final class ApplicationsPage extends PreferencePage {
    private static final String SEPARATOR = "[\\r\\n]+|" + Pattern.quote(File.pathSeparator);

    private final LaunchPreferences preferences = new LaunchPreferences();
    private final LaunchConfiguration configuration;
    private final Applications applications;
    /** What was kept for good last; Cancel goes back to it. */
    private String kept = preferences.get(LaunchPreferences.FOLDERS);
    private final UISynchronize ui;
    private Text folders;
    private Label count;
    private Text problems;
    private Button rescan;

    public ApplicationsPage(Applications applications, LaunchConfiguration configuration, UISynchronize ui) {
        super(Messages.preferences_applications);
        this.configuration = configuration;
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
        folders.setText(String.join("\n", List.of(kept.split(SEPARATOR))));
        AccessibleName.named(folders, Messages.preferences_folders);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(360, 72).applyTo(folders);
        Button add = new Button(page, SWT.PUSH);
        add.setText(Messages.preferences_addFolder);
        add.addListener(SWT.Selection, pressed -> add());
        rescan = WidgetKeys.named(new Button(page, SWT.PUSH), WidgetKeys.PREFERENCES_RESCAN);
        rescan.setText(Messages.preferences_rescan);
        rescan.addListener(SWT.Selection, pressed -> search());
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).grab(true, false).applyTo(rescan);
        others(page);
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

    /** The folders that are read as well and cannot be changed here. */
    private void others(Composite page) {
        String words = configuration.folders().stream().filter(each -> each.source() != Source.PREFERENCE)
                .map(each -> NLS.bind(Messages.preferences_alsoFolder, each.folder(), words(each.source())))
                .distinct().collect(Collectors.joining("\n"));
        if (!words.isEmpty()) {
            Text also = Style.FIXED.on(WidgetKeys.named(new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP),
                    WidgetKeys.PREFERENCES_OTHER_FOLDERS));
            also.setText(Messages.preferences_alsoFolders + "\n" + words);
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(360, SWT.DEFAULT).applyTo(also);
        }
    }

    private static String words(Source source) {
        return switch (source) {
            case CONNECT_VARIABLE -> "FTRACK_CONNECT_EXTENSIONS_PATH";
            case LAUNCHER_VARIABLE -> "FTRACK_APPLICATION_LAUNCHER_CONFIG_PATHS";
            case COMMAND_LINE -> "--applications";
            case PREFERENCE -> Messages.preferences_title;
        };
    }

    private boolean keep(String wanted) {
        try {
            preferences.put(LaunchPreferences.FOLDERS, wanted);
            return true;
        } catch (BackingStoreException unwritable) {
            ILog.get().error("The preferences could not be written", unwritable);
            setErrorMessage(NLS.bind(Messages.preferences_unwritable, unwritable.getMessage()));
            return false;
        }
    }

    /** Tries the folders; they are kept for good by Apply only. */
    private void search() {
        keep(folders.getText());
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
        if (folders != null && keep(folders.getText())) {
            kept = folders.getText();
            return true;
        }
        return folders == null;
    }

    @Override
    public boolean performCancel() {
        return folders == null || keep(kept);
    }
}
