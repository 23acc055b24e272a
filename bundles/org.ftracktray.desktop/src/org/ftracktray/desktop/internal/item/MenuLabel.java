// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

/** From SWT's labels to those of dbusmenu, where {@code _} stands before the letter to press and {@code __} for itself. */
final class MenuLabel {
    private MenuLabel() {}

    static String withMnemonic(String label) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char each = label.charAt(i);
            if (each == '&' && i + 1 < label.length()) {
                char next = label.charAt(++i);
                text.append(next == '&' ? "&" : "_" + (next == '_' ? "_" : next));
            } else {
                text.append(each == '_' ? "__" : each);
            }
        }
        return text.toString();
    }

    static String plain(String text) {
        return text.replace("_", "__");
    }
}
