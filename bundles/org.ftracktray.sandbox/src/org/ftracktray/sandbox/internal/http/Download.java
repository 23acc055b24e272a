// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of a component on its way to a client: whole, or the range that a player or a retry asks for. */
public record Download(byte[] content, String fileName) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    private record Range(int first, int last) {}

    public void send(Exchange exchange) {
        String plain = fileName.replaceAll("[^ -~]|[\"\\\\]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        exchange.with("Content-Security-Policy", "default-src 'none'; sandbox").with("Accept-Ranges", "bytes")
                .with("ETag", Md5.etag(content)).with("Content-Disposition",
                        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
        String type = MediaTypes.ofName(fileName);
        Optional<Matcher> asked = exchange.header("Range").map(RANGE::matcher).filter(Matcher::matches);
        if (asked.isEmpty()) {
            exchange.send(200, type, content);
            return;
        }
        Optional<Range> range = range(asked.get());
        if (range.isEmpty()) {
            exchange.with("Content-Range", "bytes */" + content.length).send(416, "text/plain; charset=utf-8",
                    "The file has " + content.length + " bytes.");
        } else {
            int first = range.get().first();
            int last = range.get().last();
            exchange.with("Content-Range", "bytes " + first + "-" + last + "/" + content.length).send(206, type,
                    Arrays.copyOfRange(content, first, last + 1));
        }
    }

    private Optional<Range> range(Matcher asked) {
        try {
            long length = content.length;
            boolean end = asked.group(1).isEmpty();
            long first = end ? Math.max(0, length - Long.parseLong(asked.group(2))) : Long.parseLong(asked.group(1));
            long last = end || asked.group(2).isEmpty()
                    ? length - 1
                    : Math.min(length - 1, Long.parseLong(asked.group(2)));
            return first <= last && first < length ? Optional.of(new Range((int) first, (int) last)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
