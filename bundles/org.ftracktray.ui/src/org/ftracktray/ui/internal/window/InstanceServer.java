// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The local socket at which a second start asks the first. The path of a socket is limited to about 100 bytes; where the
 * folder's is longer it lies in a temporary folder of its own.
 */
final class InstanceServer implements AutoCloseable {

    private static final int LONGEST_SOCKET_PATH = 100;
    private static final String NAME = "instance.socket";
    /** In bytes: a link of the longest kind, a site, and what belongs to them. */
    private static final int LONGEST_LINE = 10_000;
    private static final String TEMPORARY = "ftracktray";

    private final ServerSocketChannel serverChannel;
    private final Path socket;
    private final UnaryOperator<String> answer;
    private final BiConsumer<String, Throwable> log;

    private InstanceServer(ServerSocketChannel door, Path socket, UnaryOperator<String> answer,
            BiConsumer<String, Throwable> log) {
        this.serverChannel = door;
        this.socket = socket;
        this.answer = answer;
        this.log = log;
    }

    /**
     * @param answer
     *            from what a second start wants to what it is told; may block, must not throw
     */
    static InstanceServer open(Path folder, UnaryOperator<String> answer, BiConsumer<String, Throwable> log)
            throws IOException {
        Path inside = folder.toAbsolutePath().resolve(NAME);
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        Path socket = inside;
        try {
            if (inside.toString().getBytes(StandardCharsets.UTF_8).length >= LONGEST_SOCKET_PATH
                    || !bound(door, inside)) {
                socket = Files.createTempDirectory(TEMPORARY).resolve(NAME);
                door.bind(UnixDomainSocketAddress.of(socket));
            }
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
        InstanceServer open = new InstanceServer(door, socket, answer, log);
        Thread.ofVirtual().name("second start").start(open::serve);
        return open;
    }

    /** Some file systems hold no sockets. */
    private static boolean bound(ServerSocketChannel door, Path socket) {
        try {
            Files.deleteIfExists(socket);
            door.bind(UnixDomainSocketAddress.of(socket));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Path socket() {
        return socket;
    }

    private void serve() {
        while (serverChannel.isOpen()) {
            try {
                SocketChannel visitor = serverChannel.accept();
                Thread.ofVirtual().name("second start").start(() -> answer(visitor));
            } catch (IOException closed) {
                if (serverChannel.isOpen()) {
                    log.accept("A second start could not be answered", closed);
                }
            }
        }
    }

    private void answer(SocketChannel visitor) {
        try (visitor) {
            visitor.write(ByteBuffer.wrap((answer.apply(line(visitor)) + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException gone) {
            log.accept("A second start did not wait for the answer", gone);
        }
    }

    /** What the process behind the socket answers; empty when it does not within the limit. */
    static Optional<String> ask(Path socket, String wish, Duration limit) {
        try (SocketChannel visit = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            FutureTask<String> asking = new FutureTask<>(() -> {
                visit.connect(UnixDomainSocketAddress.of(socket));
                visit.write(ByteBuffer.wrap((wish + "\n").getBytes(StandardCharsets.UTF_8)));
                return line(visit);
            });
            Thread.ofVirtual().start(asking);
            return Optional.of(asking.get(limit.toMillis(), TimeUnit.MILLISECONDS)).filter(line -> !line.isEmpty());
        } catch (IOException | UnsupportedOperationException | ExecutionException | TimeoutException unreachable) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String line(SocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_LINE);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0 && buffer.get(buffer.position() - 1) != '\n') {
            // a line may come in pieces
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
    }

    /** Removes a socket that nobody listens at any more, with the temporary folder that was made for it. */
    static void removeLeft(Path socket, BiConsumer<String, Throwable> log) {
        if (!socket.endsWith(NAME)) {
            return;
        }
        try {
            Files.deleteIfExists(socket);
            Path folder = socket.getParent();
            if (folder != null && folder.getFileName() != null
                    && folder.getFileName().toString().startsWith(TEMPORARY)) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            log.accept("The socket " + socket + " could not be removed", e);
        }
    }

    @Override
    public void close() throws IOException {
        serverChannel.close();
        removeLeft(socket, log);
    }
}
