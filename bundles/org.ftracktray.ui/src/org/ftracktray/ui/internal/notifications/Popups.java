// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;

/** Our own windows in the corner of the screen, for desktops that show no notifications. UI thread only. */
final class Popups {
    private final List<Popup> open = new ArrayList<>();
    private final Display display;

    Popups(Display display) {
        this.display = display;
    }

    /** In the place of what is shown about the same; where there is no room left the oldest goes. */
    void show(Notice notice) {
        Popup popup = new Popup(display, notice, this::gone);
        Optional<Popup> before = find(notice.subject());
        if (before.isPresent()) {
            open.set(open.indexOf(before.get()), popup);
            before.get().close();
        } else {
            open.add(popup);
        }
        arrange();
    }

    void withdraw(String subject) {
        find(subject).ifPresent(Popup::close);
    }

    private Optional<Popup> find(String subject) {
        return open.stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    private void gone(Popup popup) {
        if (open.remove(popup)) {
            arrange();
        }
    }

    private void arrange() {
        List<Point> places = places();
        while (places.size() < open.size()) {
            open.removeFirst().close();
            places = places();
        }
        for (int i = 0; i < places.size(); i++) {
            if (open.get(i).isOpen()) {
                open.get(i).move(places.get(i));
            } else {
                open.get(i).open(places.get(i));
            }
        }
    }

    private List<Point> places() {
        return PopupPlaces.of(display.getPrimaryMonitor().getClientArea(), open.stream().map(Popup::size).toList());
    }
}
