// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;
import org.ftracktray.desktop.DesktopAppearance;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;
import org.ftracktray.desktop.internal.bus.Buses;
import org.ftracktray.desktop.internal.bus.Journal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads {@code color-scheme} of the portal's settings (0 no preference, 1 dark, 2 light) and follows its changes. */
@Component
public final class PortalAppearance implements DesktopAppearance {
    private static final String SERVICE = "org.freedesktop.portal.Desktop";
    private static final String PATH = "/org/freedesktop/portal/desktop";
    private static final String TYPE = "org.freedesktop.portal.Settings";
    private static final String GROUP = "org.freedesktop.appearance";
    private static final String KEY = "color-scheme";

    private final List<Consumer<Preference>> listeners = new CopyOnWriteArrayList<>();
    private final Buses buses;
    private boolean following;
    private volatile Optional<Preference> last = Optional.empty();

    @Activate
    public PortalAppearance(@Reference Buses buses) {
        this.buses = buses;
    }

    @Override
    public Registration onPreference(Consumer<Preference> listener) {
        Thread.ofVirtual().name("appearance").start(() -> {
            follow();
            listeners.add(listener);
            last.ifPresent(listener);
        });
        return () -> listeners.remove(listener);
    }

    private synchronized void follow() {
        if (following) {
            return;
        }
        following = true;
        buses.session().ifPresent(bus -> {
            try {
                bus.onSignal(SERVICE, PATH, TYPE, "SettingChanged", GROUP, change -> {
                    if (KEY.equals(change[1])) {
                        tell(change[2]);
                    }
                });
                read(bus);
            } catch (BusException e) {
                Journal.warn("A change between light and dark is not noticed", e);
            }
        });
    }

    /** Where there is no portal, there is nothing to read. */
    private void read(Bus bus) {
        try {
            tell(bus.call(SERVICE, PATH, TYPE, "Read", "ss", GROUP, KEY)[0]);
        } catch (BusException none) {
            Journal.note("The desktop does not say whether it prefers dark windows", none);
        }
    }

    /** {@code Read} answers with a variant in a variant. */
    private void tell(Object value) {
        if (Bus.plain(value) instanceof Number number) {
            Preference preference = switch (number.intValue()) {
                case 1 -> Preference.DARK;
                case 2 -> Preference.LIGHT;
                default -> Preference.NONE;
            };
            last = Optional.of(preference);
            listeners.forEach(listener -> listener.accept(preference));
        }
    }
}
