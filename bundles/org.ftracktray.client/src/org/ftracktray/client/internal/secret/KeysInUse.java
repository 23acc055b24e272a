// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.secret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.client.ApiKey;

/**
 * The keys with which this process has talked to a site, the last ones of them. One that is signed out with may still be
 * what an application prints. Thread-safe.
 */
public final class KeysInUse {
    private static final int MOST = 32;
    /** What is shorter is part of many words; no site gives such keys. */
    private static final int SHORTEST = 8;

    private static final Map<ApiKey, Boolean> KEYS = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ApiKey, Boolean> eldest) {
            return size() > MOST;
        }
    };

    private KeysInUse() {}

    /** Remembers a key that is used from now on. */
    public static void add(ApiKey key) {
        if (key.reveal().length() >= SHORTEST) {
            synchronized (KEYS) {
                KEYS.put(key, true);
            }
        }
    }

    /** The keys in clear; not to be held on to. */
    public static List<String> revealed() {
        synchronized (KEYS) {
            return KEYS.keySet().stream().map(ApiKey::reveal).toList();
        }
    }
}
