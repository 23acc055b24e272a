// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;

/** A hub connection that shows every frame as it came. */
final class RawHub implements WebSocket.Listener, AutoCloseable {

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final StringBuilder partial = new StringBuilder();
    private volatile boolean closeFrame;
    private WebSocket socket;
    private int id = 100;
    boolean skipHeartbeats = true;

    static String handshake(RunningStudio studio, String user, String key) throws Exception {
        String body = studio.get("/socket.io/1/", "ftrack-user", user, "ftrack-api-key", key).body();
        return body.split(":")[0];
    }

    static RawHub open(RunningStudio studio, String sid) {
        RawHub hub = new RawHub();
        URI uri = URI.create(studio.at("/socket.io/1/websocket/" + sid).toString().replaceFirst("^http", "ws"));
        hub.socket = studio.http.newWebSocketBuilder().buildAsync(uri, hub).join();
        return hub;
    }

    static RawHub connect(RunningStudio studio, String user, String key) throws Exception {
        RawHub hub = open(studio, handshake(studio, user, key));
        assertEquals("1::", hub.next());
        return hub;
    }

    static String event(String topic, String sourceId, String data, String target) {
        return """
                {"name":"ftrack.event","args":[{"topic":"%s","data":%s,"target":"%s","inReplyToEvent":null,"id":"%s",\
                "source":{"id":"%s"},"sent":null,"extra":1}]}""".formatted(topic, data, target, UUID.randomUUID(),
                sourceId);
    }

    void subscribe(String subscriberId, String expression) throws InterruptedException {
        int number = id++;
        send("5:" + number + "+::" + event("ftrack.meta.subscribe", subscriberId,
                "{\"subscriber\":{\"id\":\"" + subscriberId + "\"},\"subscription\":\"" + expression + "\"}", ""));
        assertEquals("6:::" + number + "+[{\"success\":true}]", next());
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    String next() throws InterruptedException {
        String frame = frames.poll(60, TimeUnit.SECONDS);
        return skipHeartbeats && "2::".equals(frame) ? next() : frame;
    }

    JsonNode nextEvent() throws InterruptedException {
        String frame = next();
        assertTrue(frame != null && frame.startsWith("5:::"), String.valueOf(frame));
        return RunningStudio.JSON.readTree(frame.substring(4)).path("args").get(0);
    }

    void awaitEnd() throws InterruptedException {
        assertTrue(ended.await(60, TimeUnit.SECONDS), "the connection is still open");
    }

    boolean closeFrameSeen() {
        return closeFrame;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeFrame = statusCode != 1006;
        ended.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        ended.countDown();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
