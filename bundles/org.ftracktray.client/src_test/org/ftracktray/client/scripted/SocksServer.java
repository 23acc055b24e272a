// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.scripted;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A SOCKS 5 proxy for whose every host the same server answers. */
public final class SocksServer implements AutoCloseable {
    private static final int NO_PASSWORD = 0;
    private static final int PASSWORD = 2;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final String wanted;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int answer;

    /**
     * @param target port of the server
     * @param wanted {@code user:password}, or {@code ""} for everybody
     */
    public SocksServer(int target, String wanted) throws IOException {
        this.target = target;
        this.wanted = wanted;
        Thread.ofVirtual().start(this::accept);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", listener.getLocalPort());
    }

    /** Hosts and ports, and passwords that were refused. */
    public List<String> asked() {
        return asked;
    }

    /** @param code how requests are answered from now on; 0 is good */
    public void answer(int code) {
        answer = code;
    }

    private void accept() {
        try {
            while (true) {
                var socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // the test closed it
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            in.readUnsignedByte();
            in.skipNBytes(in.readUnsignedByte());
            out.write(new byte[]{5, (byte) (wanted.isEmpty() ? NO_PASSWORD : PASSWORD)});
            if (wanted.isEmpty() || signedIn(in, out)) {
                connect(socket, in, out);
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private boolean signedIn(DataInputStream in, OutputStream out) throws IOException {
        in.readUnsignedByte();
        var typed = text(in) + ":" + text(in);
        boolean right = typed.equals(wanted);
        if (!right) {
            asked.add("refused " + typed);
        }
        out.write(new byte[]{1, (byte) (right ? 0 : 1)});
        return right;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private void connect(Socket socket, DataInputStream in, OutputStream out) throws IOException {
        in.skipNBytes(4);
        asked.add(text(in) + ":" + in.readUnsignedShort());
        out.write(new byte[]{5, (byte) answer, 0, 1, 127, 0, 0, 1, 0, 0});
        if (answer == 0) {
            new Peer(socket).join(new Socket(InetAddress.getLoopbackAddress(), target));
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
