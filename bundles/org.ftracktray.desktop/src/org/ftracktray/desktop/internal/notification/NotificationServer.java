// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.notification;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.ftracktray.desktop.DesktopNotification;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;
import org.ftracktray.desktop.internal.bus.Journal;

/**
 * Who shows notifications, as it is now.
 *
 * @param can what GetCapabilities says
 */
record NotificationServer(Bus bus, Set<String> can) {
    static final String NAME = "org.freedesktop.Notifications";
    static final String PATH = "/org/freedesktop/Notifications";
    static final String INHIBITED = "Inhibited";

    /** Name of the menu entry, and of the icon, that the packages install. */
    private static final String PROGRAM = "org.ftracktray.FtrackTray";
    private static final int WHEN_THE_SERVER_WANTS = -1;
    private static final int NEVER = 0;

    /** Asks what it can; the bus starts one that is installed for this. */
    static NotificationServer on(Bus bus) throws BusException {
        Object answer = bus.call(NAME, PATH, NAME, "GetCapabilities", null)[0];
        Stream<?> names = answer instanceof Object[] array
                ? Arrays.stream(array)
                : answer instanceof List<?> list ? list.stream() : Stream.empty();
        return new NotificationServer(bus, names.map(Object::toString).collect(Collectors.toUnmodifiableSet()));
    }

    boolean hasButtons() {
        return can.contains("actions");
    }

    /**
     * @param replaced id of the one whose place it takes; 0 for none
     * @return its id
     */
    UInt32 show(DesktopNotification notification, UInt32 replaced) throws BusException {
        boolean hasBody = can.contains("body");
        String title = plain(notification.title());
        String text = plain(notification.text());
        Object id = bus.call(NAME, PATH, NAME, "Notify", "susssasa{sv}i", "Ftrack Tray", replaced, PROGRAM,
                hasBody || text.isEmpty() ? title : title + ": " + text, hasBody ? marked(text) : "",
                hasButtons() ? actions(notification) : new String[0], hints(notification),
                notification.stays() ? NEVER : WHEN_THE_SERVER_WANTS)[0];
        return (UInt32) id;
    }

    private String marked(String text) {
        return can.contains("body-markup")
                ? text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : text;
    }

    /** A message with a NUL in it would end the connection; what programs print has any character. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
    }

    private static String[] actions(DesktopNotification notification) {
        return notification.buttons().stream().flatMap(button -> Stream.of(button.key(), plain(button.label())))
                .toArray(String[]::new);
    }

    private static Map<String, Variant<?>> hints(DesktopNotification notification) {
        Map<String, Variant<?>> hints = new LinkedHashMap<>();
        hints.put("urgency", new Variant<>((byte) notification.urgency().ordinal()));
        hints.put("desktop-entry", new Variant<>(PROGRAM));
        hints.put("suppress-sound", new Variant<>(true));
        return hints;
    }

    void close(UInt32 id) throws BusException {
        bus.call(NAME, PATH, NAME, "CloseNotification", "u", id);
    }

    /** Whether it was asked not to disturb; most do not say so, and then just keep quiet themselves. */
    boolean isInhibited() {
        try {
            return Boolean.TRUE.equals(bus.property(NAME, PATH, NAME, INHIBITED));
        } catch (BusException unknown) {
            Journal.note("The desktop does not say whether it may be disturbed", unknown);
            return false;
        }
    }
}
