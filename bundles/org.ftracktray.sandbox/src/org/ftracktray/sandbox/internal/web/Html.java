// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

/** Text for HTML pages. */
final class Html {

    private Html() {}

    /** For text and for attribute values in either kind of quotes. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < 0x20 && c != '\n' && c != '\t' && c != '\r' ? '\ufffd' : c);
            }
        }
        return out.toString();
    }

    /** An input that is not shown. */
    static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + escape(name) + "\" value=\"" + escape(value) + "\"/>";
    }
}
