// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.preferences;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.NoticeKind;
import org.ftracktray.ui.internal.notifications.NoticePreferences;
import org.ftracktray.ui.internal.widgets.Style;

/** Which notifications are shown: all or none, and each kind. */
final class NoticeChoices {
    private final Map<NoticeKind, Button> kinds = new EnumMap<>(NoticeKind.class);
    private final NoticePreferences preferences;
    /** Whether and about which the administrator decides; the file is read once for as long as the page is open. */
    private final boolean managed;
    private final Set<NoticeKind> managedKinds;
    private final Button any;

    NoticeChoices(Composite parent, NoticePreferences preferences) {
        this.preferences = preferences;
        managed = preferences.isManaged();
        managedKinds = Stream.of(NoticeKind.values()).filter(kind -> !kind.key().isEmpty())
                .filter(preferences::isManaged).collect(Collectors.toSet());
        any = WidgetKeys.named(new Button(parent, SWT.CHECK), WidgetKeys.PREFERENCES_NOTIFY);
        any.setText(Messages.preferences_notify);
        any.setSelection(preferences.wantsAny());
        any.setEnabled(!managed);
        any.addListener(SWT.Selection, pressed -> enable());
        Composite list = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, false).indent(20, 0).applyTo(list);
        for (NoticeKind kind : NoticeKind.values()) {
            if (!kind.key().isEmpty()) {
                Button button = WidgetKeys.named(new Button(list, SWT.CHECK),
                        WidgetKeys.PREFERENCES_NOTIFY + kind.key());
                button.setText(words(kind));
                button.setSelection(preferences.allows(kind));
                kinds.put(kind, button);
            }
        }
        if (managed || !managedKinds.isEmpty()) {
            Label label = Style.CAPTION.on(new Label(list, SWT.WRAP));
            label.setText(Messages.preferences_notify_managed);
        }
        enable();
    }

    private static String words(NoticeKind kind) {
        return switch (kind) {
            case LAUNCHED -> Messages.preferences_notify_launched;
            case NOT_STARTED -> Messages.preferences_notify_notStarted;
            case CRASHED -> Messages.preferences_notify_crashed;
            case SIGNED_IN -> Messages.preferences_notify_signedIn;
            case SIGNED_OUT -> Messages.preferences_notify_signedOut;
            case LAPSED -> Messages.preferences_notify_signInLapsed;
            case CONNECTION -> Messages.preferences_notify_connection;
            case TIMER -> Messages.preferences_notify_timer;
            case ANSWER -> "";
        };
    }

    private void enable() {
        kinds.forEach((kind, button) -> button.setEnabled(any.getSelection() && !managedKinds.contains(kind)));
    }

    /** All that the artist decides about. */
    void showDefaults() {
        if (!managed) {
            any.setSelection(true);
        }
        kinds.forEach((kind, button) -> button.setSelection(button.getSelection() || !managedKinds.contains(kind)));
        enable();
    }

    void keep() {
        if (!managed) {
            preferences.set(any.getSelection());
        }
        kinds.forEach((kind, button) -> {
            if (!managedKinds.contains(kind)) {
                preferences.set(kind, button.getSelection());
            }
        });
        preferences.keep();
    }
}
