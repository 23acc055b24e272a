// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.client.Problem;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.SiteCheck;
import org.ftracktray.signin.ProductConnection;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.signin.SiteVersion;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.SettingSourceLabels;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;

/** The Ftrack URL: shown, changed where nobody manages it, and checked while it is typed. */
public final class SiteSection {
    private static final int PAUSE_IN_TYPING_MS = 600;
    /** Between two looks at a site that did not answer. */
    private static final int PAUSE_MS = 10_000;

    private final SiteSetting setting;
    private final UISynchronize ui;
    private final Text address;
    private final MessageLine message;
    private final Runnable checkAfterPause = this::check;
    private final Runnable lookAgain = this::lookAgain;
    private int checkNumber;
    private boolean bad;
    /** What the setting was when it was last shown. */
    private String shown = "";

    public SiteSection(Composite parent, SiteSetting setting, UISynchronize ui, String key, String statusKey) {
        this.setting = setting;
        this.ui = ui;
        Label label = new Label(parent, SWT.NONE);
        label.setText(Messages.login_site);
        address = AccessibleName.named(WidgetKeys.named(new Text(parent, SWT.BORDER | SWT.SINGLE), key),
                Messages.login_site);
        address.setMessage(Messages.login_site_example);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(address);
        message = new MessageLine(parent, 4, statusKey).describes(address);
        SnapshotBinding.show(address, ui, setting::onChange, setting::site, this::showSetting);
        address.addListener(SWT.Modify, modified -> {
            checkNumber++;
            bad = false;
            message.show(Kind.HINT, origin());
            address.getDisplay().timerExec(PAUSE_IN_TYPING_MS, checkAfterPause);
        });
        address.addListener(SWT.FocusOut, left -> store());
        Listener activated = back -> checkAgain();
        Shell shell = parent.getShell();
        shell.addListener(SWT.Activate, activated);
        address.addListener(SWT.Dispose, gone -> shell.removeListener(SWT.Activate, activated));
        setting.problem().ifPresentOrElse(this::showProblem, this::check);
    }

    private void showSetting(Optional<URI> site) {
        boolean fixed = setting.origin().isFixed();
        address.setEditable(!fixed);
        (fixed ? Style.FIXED : Style.FIELD).on(address);
        address.setToolTipText(fixed ? SettingSourceLabels.of(setting.origin()) : null);
        String text = site.map(URI::toString).orElse("");
        shown = text;
        boolean changed = !text.isEmpty() && !text.equals(address.getText());
        if (changed) {
            address.setText(text);
        }
        if (changed || address.getText().isBlank()) {
            message.show(Kind.HINT, origin());
        }
    }

    private String origin() {
        String words = SettingSourceLabels.of(setting.origin());
        return words.isEmpty() && address.getText().isBlank() ? Messages.login_site_hint : words;
    }

    /**
     * Keeps what was typed as the setting, if it can be one. Tells whether it could. Where nothing was typed the setting may
     * have changed since it was shown, and stays.
     */
    public boolean store() {
        if (setting.origin().isFixed() || !shown.isEmpty() && address.getText().equals(shown)) {
            return setting.site().isPresent();
        }
        try {
            URI typed = SiteAddress.normalise(address.getText());
            if (!setting.site().equals(Optional.of(typed))) {
                setting.set(address.getText());
            }
            return true;
        } catch (IllegalArgumentException unusable) {
            if (!address.getText().isBlank()) {
                message.show(Kind.FAULT, unusable.getMessage());
            }
            return false;
        }
    }

    /** Tells at the address that it is needed. */
    public void demand() {
        if (address.getText().isBlank()) {
            message.show(Kind.FAULT, Messages.login_site_missing);
        }
        address.setFocus();
    }

    private void check() {
        if (address.isDisposed() || address.getText().isBlank()) {
            return;
        }
        int number = ++checkNumber;
        URI site;
        try {
            site = SiteAddress.normalise(address.getText());
        } catch (IllegalArgumentException unusable) {
            message.show(Kind.FAULT, unusable.getMessage());
            return;
        }
        message.show(Kind.HINT, NLS.bind(Messages.login_site_checking, site.getHost()));
        ask(site, number);
    }

    private void ask(URI site, int number) {
        Thread.ofVirtual().name("check of " + site).start(() -> {
            SiteCheck found = SiteAddress.check(site, ProductConnection.options());
            SnapshotBinding.later(address, ui, () -> {
                if (number == checkNumber) {
                    showCheck(site, found);
                }
            });
        });
    }

    private void showCheck(URI asked, SiteCheck found) {
        switch (found) {
            case SiteCheck.Ok ok -> SiteVersion.problem(ok).ifPresentOrElse(this::showBad,
                    () -> showGood(asked, ok));
            case SiteCheck.Failed failed -> showBad(failed.reason().problem());
        }
    }

    private void showGood(URI asked, SiteCheck.Ok ok) {
        URI found = ok.finalAddress();
        boolean moved = !found.equals(asked);
        if (moved && !setting.origin().isFixed()) {
            if (setting.site().equals(Optional.of(asked))) {
                setting.set(found.toString());
            }
            address.setText(found.toString());
            address.getDisplay().timerExec(-1, checkAfterPause); // it is known already
        }
        bad = false;
        checkNumber++;
        String words = NLS.bind(Messages.login_site_ok, found.getAuthority(), ok.version());
        message.show(Kind.GOOD, Stream.of(words, moved ? NLS.bind(Messages.login_site_moved, asked) : "", origin())
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
    }

    /** What was wrong may be right by now: nothing is remembered as bad. */
    private void checkAgain() {
        if (bad) {
            check();
        }
    }

    private void showBad(Problem problem) {
        showProblem(problem);
        bad = true;
        address.getDisplay().timerExec(PAUSE_MS, lookAgain);
    }

    /** Says nothing while it asks, so that what is shown changes only with the answer. */
    private void lookAgain() {
        if (!address.isDisposed() && bad && address.isVisible()) {
            ask(SiteAddress.normalise(address.getText()), ++checkNumber);
        } else if (!address.isDisposed() && bad) {
            address.getDisplay().timerExec(PAUSE_MS, lookAgain);
        }
    }

    /** Shows what came of something else than a check; it stays until the address is changed. */
    public void showProblem(Problem problem) {
        checkNumber++;
        bad = false;
        address.getDisplay().timerExec(-1, checkAfterPause);
        message.show(Kind.FAULT, problem.sentence());
    }

    public void setEnabled(boolean enabled) {
        address.setEnabled(enabled);
    }

    public boolean isBlank() {
        return address.getText().isBlank();
    }

    public Text input() {
        return address;
    }
}
