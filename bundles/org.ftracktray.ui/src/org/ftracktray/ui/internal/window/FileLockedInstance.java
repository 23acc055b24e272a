// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.Registration;
import org.ftracktray.ui.SingleInstance;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * A lock on a file tells who is first: it vanishes with its process, however that ends. A local socket carries the
 * request of the second; its address is kept in a file because socket paths are limited to about 100 characters.
 */
@Component
public final class FileLockedInstance implements SingleInstance {
    private static final int LONGEST_SOCKET_PATH = 100;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean unheard = new AtomicBoolean();
    private FileLock lock;
    private ServerSocketChannel door;
    private Path socket;

    @Override
    public synchronized boolean claim(Path dataFolder) throws IOException {
        if (lock != null) {
            return true;
        }
        Files.createDirectories(dataFolder);
        Path addressFile = dataFolder.resolve("instance.address");
        FileChannel channel = FileChannel.open(dataFolder.resolve("instance.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock();
        if (taken == null) {
            channel.close();
            knock(addressFile);
            return false;
        }
        lock = taken;
        try {
            listen(dataFolder, addressFile);
        } catch (IOException | UnsupportedOperationException noSockets) {
            ILog.get().warn("A second start will not be able to show this window", noSockets);
        }
        return true;
    }

    private void listen(Path dataFolder, Path addressFile) throws IOException {
        Path inside = dataFolder.toAbsolutePath().resolve("instance.socket");
        socket = inside.toString().length() < LONGEST_SOCKET_PATH
                ? inside
                : Files.createTempDirectory("ftracktray").resolve("instance.socket");
        Files.deleteIfExists(socket);
        door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(socket));
        Files.writeString(addressFile, socket.toString());
        Thread.ofVirtual().name("second start").start(this::answer);
    }

    private void answer() {
        while (door.isOpen()) {
            try (SocketChannel visitor = door.accept()) {
                if (listeners.isEmpty()) {
                    unheard.set(true);
                }
                listeners.forEach(Runnable::run);
            } catch (IOException closed) {
                if (door.isOpen()) {
                    ILog.get().warn("A second start could not be answered", closed);
                }
            }
        }
    }

    private static void knock(Path addressFile) {
        try (SocketChannel visit = SocketChannel
                .open(UnixDomainSocketAddress.of(Files.readString(addressFile).strip()))) {
            visit.shutdownOutput();
        } catch (IOException | UnsupportedOperationException unreachable) {
            ILog.get().warn("The running Ftrack Tray did not answer", unreachable);
        }
    }

    @Override
    public Registration onSecondStart(Runnable listener) {
        listeners.add(listener);
        if (unheard.getAndSet(false)) {
            Thread.startVirtualThread(listener);
        }
        return () -> listeners.remove(listener);
    }

    @Deactivate
    synchronized void release() throws IOException {
        if (door != null) {
            door.close();
            Files.deleteIfExists(socket);
        }
        if (lock != null) {
            lock.channel().close();
            lock = null;
        }
    }
}
