// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Checksums of contents, as cloud stores and {@code Content-MD5} (RFC 1864) have them; nothing is kept secret by it. */
public final class Md5 {

    private Md5() {}

    public static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(digest(content));
    }

    public static String etag(byte[] content) {
        return "\"" + HexFormat.of().formatHex(digest(content)) + "\"";
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("MD5").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
