// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.schema;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * Writes JSON as Python's {@code json.dumps(value, sort_keys=True)} does: sorted keys, a blank after each colon and comma, ASCII
 * only. A site names its schemas by the MD5 of that text. Source: ftrack-python session.py, which computes the same.
 */
public final class PythonJson {
    private PythonJson() {}

    /** The text. */
    public static String write(JsonNode json) {
        StringBuilder text = new StringBuilder();
        write(json, text);
        return text.toString();
    }

    /** The MD5 of the text in lower case hexadecimal digits. */
    public static String md5(JsonNode json) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(write(json).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime has no MD5.", e);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            out.append('{');
            for (Iterator<String> names = new TreeSet<>(node.propertyNames()).iterator(); names.hasNext();) {
                String name = names.next();
                quote(name, out);
                write(node.get(name), out.append(": "));
                out.append(names.hasNext() ? ", " : "");
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                write(node.get(i), out.append(i > 0 ? ", " : ""));
            }
            out.append(']');
        } else if (node.isString()) {
            quote(node.stringValue(), out);
        } else {
            out.append(node.isFloatingPointNumber() ? number(node.doubleValue()) : node.toString());
        }
    }

    /** Python changes to exponents later than Java. */
    private static String number(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e16)) {
            String[] parts = Double.toString(value).split("E");
            int exponent = Integer.parseInt(parts[1]);
            return parts[0].replaceFirst("\\.0$", "")
                    + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        String plain = new BigDecimal(Double.toString(value)).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < 0x20 || c > 0x7e) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
