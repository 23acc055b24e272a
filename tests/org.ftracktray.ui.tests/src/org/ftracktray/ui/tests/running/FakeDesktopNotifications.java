// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.running;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.desktop.DesktopNotification;
import org.ftracktray.desktop.DesktopNotifications;
import org.ftracktray.desktop.NotificationOwner;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** A desktop that shows notifications, or none, as the test says; at first none. */
public final class FakeDesktopNotifications implements DesktopNotifications {
    private final List<DesktopNotification> shown = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<String> withdrawn = new CopyOnWriteArrayList<>();
    private final Map<String, NotificationOwner> owners = new ConcurrentHashMap<>();
    private volatile Shown answer = Shown.NOWHERE;

    private FakeDesktopNotifications() {}

    /** Stands in for the real one in everything that is started from now on. */
    static FakeDesktopNotifications register(BundleContext bundle) {
        FakeDesktopNotifications desktop = new FakeDesktopNotifications();
        bundle.registerService(DesktopNotifications.class, desktop,
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, 1000)));
        return desktop;
    }

    public void answer(Shown newAnswer) {
        answer = newAnswer;
    }

    @Override
    public Shown show(DesktopNotification notification, NotificationOwner owner) {
        if (answer == Shown.WITH_BUTTONS || answer == Shown.WITHOUT_BUTTONS) {
            owners.put(notification.subject(), owner);
            shown.add(notification);
        } else {
            refused.add(notification.title());
        }
        return answer;
    }

    @Override
    public void withdraw(String subject) {
        withdrawn.add(subject);
    }

    /** What it shows or has shown. */
    public List<DesktopNotification> shown() {
        return shown;
    }

    /** Titles of what it did not take. */
    public List<String> refused() {
        return refused;
    }

    public List<String> withdrawn() {
        return withdrawn;
    }

    /** As a person does; by the label, or {@link DesktopNotification#PRESSED} for the notification itself. */
    public void press(DesktopNotification notification, String label) {
        String key = notification.buttons().stream()
                .filter(button -> button.label().equals(label) || button.key().equals(label)).findFirst()
                .orElseThrow().key();
        owners.get(notification.subject()).pressed(key, "");
    }

    /** As a person does, too. */
    public void dismiss(DesktopNotification notification) {
        owners.get(notification.subject()).closed(true);
    }

    void reset() {
        answer = Shown.NOWHERE;
        shown.clear();
        refused.clear();
        withdrawn.clear();
        owners.clear();
    }
}
