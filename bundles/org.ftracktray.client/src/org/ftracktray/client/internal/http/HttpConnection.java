// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.internal.network.Dialer;
import org.ftracktray.client.internal.network.ResponseHead;

/** One connection that carries requests, one after the other (HTTP/1.1, RFC 9112). For one thread at a time. */
final class HttpConnection implements Closeable {
    private static final int BUFFER = 16 << 10;

    private final Dialer.Connection connection;
    private final BufferedInputStream in;
    private boolean reusable = true;

    HttpConnection(Dialer.Connection connection) throws IOException {
        this.connection = connection;
        this.in = new BufferedInputStream(connection.socket().getInputStream(), BUFFER);
        connection.socket().setSoTimeout(0);
    }

    /** The proxy that passes the requests on. */
    Optional<InetSocketAddress> forwarder() {
        return connection.forwarder();
    }

    /**
     * Sends the request and reads the whole answer, however long that takes.
     *
     * @param proxyAuthorization {@code ""} for none
     * @throws org.ftracktray.client.ProtocolException if the answer is too large
     */
    Exchange exchange(Request request, String proxyAuthorization, int largestAnswer) throws IOException {
        reusable = false;
        var out = new BufferedOutputStream(connection.socket().getOutputStream(), BUFFER);
        out.write(request.head(forwarder().isPresent(),
                proxyAuthorization.isEmpty() ? Map.of() : Map.of("Proxy-Authorization", proxyAuthorization)));
        request.content().writeTo(out);
        out.flush();
        var head = ResponseHead.read(in);
        while (head.status() < 200) {
            head = ResponseHead.read(in);
        }
        var body = new ResponseBody(in, largestAnswer);
        var answer = new Exchange(head.status(), head.headers(), body.read(head));
        reusable = body.isDelimited() && staysOpen(head);
        return answer;
    }

    private static boolean staysOpen(ResponseHead head) {
        var wish = (head.header("Connection") + "," + head.header("Proxy-Connection")).toLowerCase(Locale.ROOT);
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
