// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request and its answer. Exactly one of the answering methods is called, once. */
public final class Exchange {

    private static final int LARGEST_BODY = 256 << 20;
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int LEAST_BYTES_A_SECOND = 1_000;
    /** What proxies add: a request with one of these came from somewhere else. */
    private static final List<String> OF_PROXIES = List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
            "Forwarded", "X-Real-IP", "Via");

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Map<String, String> query;

    public Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.query = decode(Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""));
    }

    public Request request() {
        return request;
    }

    public Response response() {
        return response;
    }

    public Callback callback() {
        return callback;
    }

    public String method() {
        return request.getMethod();
    }

    public boolean is(String method) {
        return method.equals(method()) || method.equals("GET") && method().equals("HEAD");
    }

    public String path() {
        return Request.getPathInContext(request);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    /** The first value of a query parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public Optional<String> cookie(String name) {
        return Request.getCookies(request).stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst();
    }

    /** Fields of an HTML form that was posted. */
    public Map<String, String> form() {
        return decode(new String(body(1 << 20), StandardCharsets.UTF_8));
    }

    public byte[] body() {
        return body(LARGEST_BODY);
    }

    private byte[] body(int largest) {
        try (InputStream in = new PacedBody(Request.asInputStream(request), GRACE, LEAST_BYTES_A_SECOND)) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new IOException("The request is larger than " + largest + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new RequestBodyException(e);
        }
    }

    public int port() {
        return Request.getServerPort(request);
    }

    /** Address of this server as the client knows it, without a slash at the end. */
    public String origin() {
        return "http://" + header("Host").orElse("localhost");
    }

    /** Whether a browser page of this server, or something that is no browser, sent it. */
    public boolean isSameOrigin() {
        return header("Origin").map(origin -> origin.equals(origin()) || origin.equals("https" + origin().substring(4)))
                .orElse(true);
    }

    /**
     * Whether it comes from this machine, under a name of this machine: a page of another site knows others only. What a
     * proxy on this machine hands on does not.
     */
    public boolean isFromHere() {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress from
                && OF_PROXIES.stream().allMatch(name -> header(name).isEmpty())
                && from.getAddress() != null && from.getAddress().isLoopbackAddress()
                && header("Host").orElse("").matches("(?i)(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?");
    }

    public Exchange with(String header, String value) {
        response.getHeaders().put(header, value);
        return this;
    }

    public Exchange addCookie(HttpCookie cookie) {
        Response.addCookie(response, cookie);
        return this;
    }

    public void send(int status, String contentType, String body) {
        send(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public void send(int status, String contentType, byte[] body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, method().equals("HEAD") ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body), callback);
    }

    /** See other, with GET. */
    public void redirect(String location) {
        response.getHeaders().put(HttpHeader.LOCATION, location);
        send(303, "text/plain; charset=utf-8", "");
    }

    private static Map<String, String> decode(String encoded) {
        Map<String, String> values = new HashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                values.putIfAbsent(unescape(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : unescape(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String unescape(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
