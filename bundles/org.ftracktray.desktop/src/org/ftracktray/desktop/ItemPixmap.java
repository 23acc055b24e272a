// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

/**
 * A picture of a tray item.
 *
 * @param size width and height in pixels
 * @param argb rows from the top, 32 bits a pixel, not multiplied by alpha; not to be changed
 */
public record ItemPixmap(int size, int[] argb) {
    public ItemPixmap {
        if (argb.length != size * size) {
            throw new IllegalArgumentException(size + "x" + size + " has not " + argb.length + " pixels");
        }
    }
}
