// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.nio.ByteBuffer;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.ftracktray.desktop.ItemPixmap;

/** {@code (iiay)}: a picture as it travels, ARGB32 in network byte order. */
public final class Pixmap extends Struct {
    @Position(0)
    private final int width;
    @Position(1)
    private final int height;
    @Position(2)
    private final byte[] data;

    public Pixmap(int width, int height, byte[] data) {
        this.width = width;
        this.height = height;
        this.data = data;
    }

    static Pixmap of(ItemPixmap picture) {
        ByteBuffer bytes = ByteBuffer.allocate(picture.argb().length * Integer.BYTES);
        bytes.asIntBuffer().put(picture.argb());
        return new Pixmap(picture.size(), picture.size(), bytes.array());
    }
}
