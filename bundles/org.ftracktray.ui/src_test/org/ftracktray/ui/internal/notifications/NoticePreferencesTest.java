// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.internal.preferences.EclipsePreferences;
import org.ftracktray.signin.ManagedFile;
import org.junit.jupiter.api.Test;

class NoticePreferencesTest {
    private final Map<String, String> file = new HashMap<>();
    private final NoticePreferences preferences = new NoticePreferences(new EclipsePreferences(), new ManagedFile() {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(file.get(key));
        }

        @Override
        public String place() {
            return "managed.properties";
        }
    });

    @Test
    void everythingIsWantedAtFirstAndEachKindCanBeSwitchedOff() {
        for (NoticeKind kind : NoticeKind.values()) {
            assertTrue(preferences.wants(kind), kind::name);
        }
        preferences.set(NoticeKind.LAUNCHED, false);
        assertFalse(preferences.wants(NoticeKind.LAUNCHED));
        assertTrue(preferences.wants(NoticeKind.CRASHED));
        preferences.set(false);
        assertFalse(preferences.wants(NoticeKind.CRASHED));
        assertFalse(preferences.wants(NoticeKind.ANSWER));
    }

    @Test
    void theAdministratorsWordCountsBeforeTheArtists() {
        preferences.set(NoticeKind.CRASHED, false);
        file.put("notify.crashed", "true");
        file.put("notify.launched", "FALSE ");
        assertTrue(preferences.wants(NoticeKind.CRASHED));
        assertFalse(preferences.wants(NoticeKind.LAUNCHED));
        assertTrue(preferences.isManaged(NoticeKind.LAUNCHED));
        assertFalse(preferences.isManaged(NoticeKind.TIMER));
        file.put("notify", "false");
        assertFalse(preferences.wants(NoticeKind.CRASHED));
        assertTrue(preferences.isManaged());
    }

    @Test
    void whatTheAdministratorWroteAndNobodyUnderstandsDecidesNothing() {
        file.put("notify", "maybe");
        assertTrue(preferences.wants(NoticeKind.CRASHED));
        assertFalse(preferences.isManaged());
    }

    @Test
    void eachKindHasAKeyOfItsOwn() {
        Set<String> keys = new HashSet<>();
        for (NoticeKind kind : NoticeKind.values()) {
            keys.add(kind.key());
        }
        assertEquals(NoticeKind.values().length, keys.size());
    }
}
