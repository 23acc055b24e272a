// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.ftracktray.client.ProtocolException;

/** The compression of an answer (RFC 9110, 8.4); gzip is asked for and undone, nothing else is. */
final class ContentEncoding {
    /** What is asked for, as value of {@code Accept-Encoding}. */
    static final String ACCEPTED = "gzip";
    private static final String HEADER = "Content-Encoding";
    private static final int BUFFER = 16 << 10;

    private ContentEncoding() {}

    /**
     * The answer as if it had not been compressed; one that is compressed in another way stays as it is.
     *
     * @param headers by name in whatever case
     * @param largest how many bytes the content may have, compressed or not
     * @throws ProtocolException if it has more, or what came is no gzip
     */
    static HttpResponse decoded(int status, Map<String, String> headers, byte[] content, int largest) {
        String encoding = headers.getOrDefault(HEADER, "").strip().toLowerCase(Locale.ROOT);
        if (content.length == 0 || !encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            return new HttpResponse(status, headers, content);
        }
        TreeMap<String, String> rest = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rest.putAll(headers);
        rest.remove(HEADER);
        return new HttpResponse(status, rest, unzipped(content, largest));
    }

    private static byte[] unzipped(byte[] content, int largest) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content), BUFFER)) {
            byte[] plain = in.readNBytes(largest);
            if (plain.length == largest && in.read() >= 0) {
                throw ResponseBody.tooLarge(largest);
            }
            return plain;
        } catch (ZipException | EOFException e) {
            throw new ProtocolException("It is said to be compressed with gzip, but is not, or not as a whole.", e);
        } catch (IOException e) {
            throw new ProtocolException("It cannot be decompressed.", e);
        }
    }
}
