// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

import java.util.List;

/**
 * What a tray item shows.
 *
 * @param title what it belongs to
 * @param words how things stand, in plain words: tool-tip, and what a screen reader says
 * @param iconName name in the icon theme, which is then preferred; empty for none
 * @param pixmaps the picture in several sizes
 */
public record ItemLook(String title, String words, String iconName, List<ItemPixmap> pixmaps) {}
