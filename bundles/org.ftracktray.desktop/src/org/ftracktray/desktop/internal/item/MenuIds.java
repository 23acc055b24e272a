// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.HashMap;
import java.util.Map;

/** Numbers for the lines of a menu: the same key always has the same one, so that an open menu survives a change. */
final class MenuIds {
    private final Map<String, Integer> numbers = new HashMap<>();

    synchronized int of(String key) {
        return numbers.computeIfAbsent(key, next -> numbers.size() + 1);
    }
}
