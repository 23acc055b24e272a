// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/** Two values that a method returns. */
public final class Pair<A, B> extends Tuple {
    @Position(0)
    private final A first;
    @Position(1)
    private final B second;

    public Pair(A first, B second) {
        this.first = first;
        this.second = second;
    }
}
