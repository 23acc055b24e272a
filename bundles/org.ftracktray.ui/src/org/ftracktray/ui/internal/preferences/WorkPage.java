// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.preferences;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
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
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.launch.LaunchConfiguration;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.osgi.service.prefs.BackingStoreException;

/** Where work files lie, and when a running timer is asked about. Applications that are started from now on follow it. */
public final class WorkPage extends PreferencePage {
    private static final int USUAL_MINUTES = 15;
    private static final int MOST_MINUTES = 9999;
    private static final int WIDTH = 320;

    private final LaunchPreferences preferences = new LaunchPreferences();
    private final LaunchConfiguration configuration;
    private Text folder;
    private Text pattern;
    private MessageLine example;
    private Spinner minutes;

    public WorkPage(LaunchConfiguration configuration) {
        super(Messages.preferences_work);
        this.configuration = configuration;
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(page);
        folder = field(page, Messages.preferences_workFolder, WidgetKeys.PREFERENCES_WORK_FOLDER, 1);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText(Messages.files_browse);
        browse.addListener(SWT.Selection, pressed -> browse());
        pattern = field(page, Messages.preferences_workPattern, WidgetKeys.PREFERENCES_WORK_PATTERN, 2);
        pattern.setMessage(configuration.defaultPattern());
        Composite said = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(said);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(said);
        example = new MessageLine(said, 3, WidgetKeys.PREFERENCES_WORK_EXAMPLE).describes(folder).describes(pattern);
        Composite idle = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(idle);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(idle);
        Label question = new Label(idle, SWT.WRAP);
        question.setText(Messages.preferences_idle);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(question);
        minutes = AccessibleName.named(WidgetKeys.named(new Spinner(idle, SWT.BORDER), WidgetKeys.PREFERENCES_IDLE),
                Messages.preferences_idle);
        minutes.setMaximum(MOST_MINUTES);
        show(preferences.get(LaunchPreferences.WORK_FOLDER), preferences.get(LaunchPreferences.WORK_PATTERN),
                idleMinutes());
        folder.addListener(SWT.Modify, modified -> showExample());
        pattern.addListener(SWT.Modify, modified -> showExample());
        return page;
    }

    private static Text field(Composite page, String label, String key, int columns) {
        Label words = new Label(page, SWT.WRAP);
        words.setText(label);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(words);
        Text text = AccessibleName.named(WidgetKeys.named(new Text(page, SWT.BORDER | SWT.SINGLE), key), label);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(60, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER).applyTo(text);
        return text;
    }

    private int idleMinutes() {
        String kept = preferences.get(LaunchPreferences.IDLE_MINUTES);
        return kept.matches("\\d{1,4}") ? Integer.parseInt(kept) : USUAL_MINUTES;
    }

    private void show(String workFolder, String workPattern, int idle) {
        folder.setText(workFolder);
        pattern.setText(workPattern);
        minutes.setSelection(idle);
        showExample();
    }

    private void showExample() {
        try {
            Path made = configuration.example(folder.getText(), pattern.getText());
            folder.setMessage(configuration.workFolder().toString());
            example.show(Kind.HINT, NLS.bind(Messages.preferences_workExample, made));
        } catch (IllegalArgumentException unusable) {
            example.show(Kind.CAUTION, NLS.bind(Messages.preferences_workUnusable, unusable.getMessage()));
        }
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setFilterPath(configuration.workFolder().toString());
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    @Override
    protected void performDefaults() {
        show("", "", USUAL_MINUTES);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (folder == null) {
            return true;
        }
        try {
            preferences.put(LaunchPreferences.WORK_FOLDER, folder.getText());
            preferences.put(LaunchPreferences.WORK_PATTERN, pattern.getText());
            if (minutes.getSelection() != idleMinutes()) {
                preferences.put(LaunchPreferences.IDLE_MINUTES, String.valueOf(minutes.getSelection()));
            }
            return true;
        } catch (BackingStoreException unwritable) {
            ILog.get().error("The preferences could not be written", unwritable);
            setErrorMessage(NLS.bind(Messages.preferences_unwritable, unwritable.getMessage()));
            return false;
        }
    }
}
