// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.util.List;

/** The people of the studio whom the demonstration is not about. */
final class DemoCrew {

    private static final List<String> NAMES = List.of("Dmitri Volkov", "Elif Kaya", "Fatima Haddad", "George Park",
            "Hana Sato", "Ines Duarte", "Jenkins Farm", "Kofi Mensah", "Lena Vogel");

    private final Maker maker;

    DemoCrew(Maker maker) {
        this.maker = maker;
    }

    void join() {
        for (String name : NAMES) {
            String[] parts = name.split(" ");
            String user = parts[0].toLowerCase(java.util.Locale.ROOT);
            maker.make("User", DemoIds.of("User/" + user), "username", user, "first_name", parts[0], "last_name",
                    parts[1], "email", user + "@sandbox.example", "is_active", true);
        }
    }
}
