// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.internal.failure.StalledException;
import org.ftracktray.client.internal.network.ResponseHead;
import org.ftracktray.client.internal.network.SocketConnector;

/** One connection that carries requests, one after the other (HTTP/1.1, RFC 9112). For one thread at a time. */
final class HttpConnection implements Closeable {
    private static final int BUFFER = 16 << 10;

    private final SocketConnector.Connection connection;
    private final BufferedInputStream in;
    private boolean reusable = true;

    HttpConnection(SocketConnector.Connection connection) throws IOException {
        this.connection = connection;
        this.in = new BufferedInputStream(connection.socket().getInputStream(), BUFFER);
        connection.socket().setSoTimeout(0);
    }

    /** The proxy that passes the requests on. */
    Optional<InetSocketAddress> httpProxy() {
        return connection.httpProxy();
    }

    /**
     * Sends the request and reads the whole answer. Until it begins, that may take as long as it likes.
     *
     * @param proxyAuthorization {@code ""} for none
     * @param silence for how long nothing may come afterwards
     * @throws org.ftracktray.client.ProtocolException if the answer is too large, compressed or not
     */
    HttpResponse exchange(Request request, String proxyAuthorization, int largestAnswer, Duration silence)
            throws IOException {
        reusable = false;
        BufferedOutputStream out = new BufferedOutputStream(connection.socket().getOutputStream(), BUFFER);
        out.write(request.head(httpProxy().isPresent(),
                proxyAuthorization.isEmpty() ? Map.of() : Map.of("Proxy-Authorization", proxyAuthorization)));
        request.content().writeTo(out);
        out.flush();
        ResponseHead head = ResponseHead.readFinal(in);
        ResponseBody body = new ResponseBody(in, largestAnswer);
        connection.socket().setSoTimeout(Math.clamp(silence.toMillis(), 1, Integer.MAX_VALUE));
        byte[] content = read(body, head);
        connection.socket().setSoTimeout(0);
        reusable = body.isDelimited() && staysOpen(head);
        return ContentEncoding.decoded(head.status(), head.headers(), content, largestAnswer);
    }

    private static byte[] read(ResponseBody body, ResponseHead head) throws IOException {
        try {
            return body.read(head);
        } catch (SocketTimeoutException e) {
            throw new StalledException("The answer began and then stopped in the middle.");
        }
    }

    private static boolean staysOpen(ResponseHead head) {
        String wish = (head.header("Connection") + "," + head.header("Proxy-Connection")).toLowerCase(Locale.ROOT);
        return head.minorVersion() == 0 ? wish.contains("keep-alive") : !wish.contains("close");
    }

    boolean isReusable() {
        return reusable;
    }

    /** Whether the other side still keeps it open and has sent nothing unasked; takes a millisecond. */
    boolean isQuiet() {
        try {
            connection.socket().setSoTimeout(1);
            in.mark(1);
            in.read();
            return false;
        } catch (SocketTimeoutException e) {
            return restored();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean restored() {
        try {
            connection.socket().setSoTimeout(0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        connection.socket().close();
    }
}
