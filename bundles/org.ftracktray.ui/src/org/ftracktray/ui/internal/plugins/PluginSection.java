// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.plugins;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.Plugins;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;

/** The studio's Python plug-ins, each with what it answers and what is wrong with it; takes no room where there are none. */
public final class PluginSection {
    private final Composite section;
    private final Composite rows;
    private final Plugins plugins;
    private final Runnable changed;
    private List<PluginStatus> shown = List.of();

    /** @param changed called when the height changed */
    public PluginSection(Composite parent, Plugins plugins, UISynchronize ui, Runnable changed) {
        this.plugins = plugins;
        this.changed = changed;
        section = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(section);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(section);
        section.setVisible(false);
        Label title = Style.HEADING.on(new Label(section, SWT.WRAP));
        title.setText(Messages.plugins_title);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT)
                .applyTo(title);
        button(section, Messages.plugins_restart, Messages.plugins_restart, WidgetKeys.PLUGINS_RESTART,
                plugins::reload);
        rows = new Composite(section, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(rows);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(rows);
        SnapshotBinding.show(section, ui, (Consumer<List<PluginStatus>> listener) -> plugins.onChange(listener),
                plugins::plugins, this::show);
    }

    private void show(List<PluginStatus> all) {
        if (all.stream().map(PluginSection::visible).toList().equals(shown)) {
            return; // texts that somebody selects are left alone
        }
        shown = all.stream().map(PluginSection::visible).toList();
        for (Control child : rows.getChildren()) {
            child.dispose();
        }
        shown.forEach(this::row);
        section.setVisible(!shown.isEmpty());
        ((GridData) section.getLayoutData()).exclude = shown.isEmpty();
        changed.run();
    }

    /** Without what changes with each answer and is not shown. */
    private static PluginStatus visible(PluginStatus plugin) {
        return new PluginStatus(plugin.name(), plugin.version(), plugin.folder(), plugin.source(), plugin.state(), 0,
                plugin.everybody(), "", "", plugin.files(), plugin.actions(), 0, plugin.problems(), plugin.log());
    }

    private void row(PluginStatus plugin) {
        Composite row = Style.CARD.on(new Composite(rows, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(10, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        String words = PluginWords.title(plugin);
        Label title = Style.HEADING.on(new Label(row, SWT.WRAP));
        title.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT)
                .applyTo(title);
        Button log = button(row, Messages.plugins_log, Messages.plugins_log + " " + plugin.name(),
                WidgetKeys.PLUGINS_LOG + plugin.name(), () -> open(Path.of(plugin.log())));
        log.setEnabled(!plugin.log().isEmpty());
        Text text = Style.CARD_TEXT.on(WidgetKeys.named(new Text(row, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP),
                WidgetKeys.PLUGIN + plugin.name()));
        text.setText(PluginWords.text(plugin));
        AccessibleName.named(text, words);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(60, SWT.DEFAULT).applyTo(text);
    }

    private static void open(Path log) {
        if (!Files.exists(log) || !Program.launch(log.toString())) {
            Program.launch(log.getParent().toString());
        }
    }

    private static Button button(Composite parent, String text, String accessible, String key, Runnable action) {
        Button button = AccessibleName.named(WidgetKeys.named(new Button(parent, SWT.PUSH), key), accessible);
        button.setText(text);
        button.addListener(SWT.Selection, pressed -> action.run());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
        return button;
    }
}
