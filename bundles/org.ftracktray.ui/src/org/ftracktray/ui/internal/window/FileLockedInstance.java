// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.Registration;
import org.ftracktray.client.file.AtomicFile;
import org.ftracktray.client.file.PrivateFolder;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.ui.InstanceClaim;
import org.ftracktray.ui.InstanceClaim.Answer;
import org.ftracktray.ui.InstanceKind;
import org.ftracktray.ui.SingleInstance;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * A lock on a file tells who is first: it vanishes with its process, however that ends. Where a file system knows no locks,
 * or somebody removed the file, the note of the first one tells it. A local socket carries the request of the second.
 */
@Component
public final class FileLockedInstance implements SingleInstance {

    private static final String SHOW = "show";
    private static final String ASK = "ask";
    private static final String SHOWN = "shown";
    private static final String RUNS = "runs";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Duration patience;
    private final String host;
    private final BiConsumer<String, Throwable> log;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean unheard = new AtomicBoolean();
    private Optional<FileLock> lock = Optional.empty();
    private Path folder;
    private InstanceKind kind;
    private InstanceServer door;

    public FileLockedInstance() {
        this(Duration.ofSeconds(5), DataFolder.host(), (message, cause) -> ILog.get().warn(message, cause));
    }

    /** @param patience how long the first may take to answer the second */
    FileLockedInstance(Duration patience, String host, BiConsumer<String, Throwable> log) {
        this.patience = patience;
        this.host = host;
        this.log = log;
    }

    @Override
    public synchronized InstanceClaim claim(Path wanted, InstanceKind own) throws IOException {
        if (folder != null) {
            return new InstanceClaim.First();
        }
        PrivateFolder.create(wanted);
        Path file = wanted.resolve("instance.lock");
        if (Files.isDirectory(file)) {
            new AtomicFile(file).setAside();
        }
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PrivateFolder.forFiles(file));
        boolean taken = false;
        try {
            lock = Optional.ofNullable(channel.tryLock());
            taken = lock.isEmpty();
        } catch (OverlappingFileLockException e) {
            taken = true;
        } catch (IOException e) {
            log.accept("The file system of " + wanted + " knows no locks; the process that is noted there decides.", e);
        }
        Optional<InstanceClaim.Taken> other = other(wanted, own, taken);
        if (other.isPresent()) {
            lock = Optional.empty();
            channel.close();
            return other.get();
        }
        InstanceMessage.in(wanted).flatMap(InstanceMessage::socket)
                .ifPresent(left -> InstanceServer.removeLeft(left, log));
        folder = wanted;
        kind = own;
        note();
        return new InstanceClaim.First();
    }

    /**
     * The process that has the folder. One that was just started has not noted itself yet, and the note of an earlier one
     * may still be there, so it is asked again until the patience ends.
     */
    private Optional<InstanceClaim.Taken> other(Path wanted, InstanceKind own, boolean taken) {
        String wish = own == InstanceKind.TRAY ? SHOW : ASK;
        long end = System.nanoTime() + patience.toNanos();
        Optional<InstanceMessage> note;
        do {
            note = InstanceMessage.in(wanted)
                    .filter(each -> taken || each.owner().pid() != ProcessHandle.current().pid());
            Optional<String> answer = note.flatMap(InstanceMessage::socket)
                    .flatMap(socket -> InstanceServer.ask(socket, wish,
                            Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()))));
            if (answer.isPresent()) {
                return Optional.of(new InstanceClaim.Taken(note.map(InstanceMessage::owner),
                        answer.get().equals(SHOWN) ? Answer.SHOWN : Answer.RUNS));
            }
            if (!taken && note.filter(each -> each.isAlive(host)).isEmpty()) {
                return Optional.empty();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
        return Optional.of(new InstanceClaim.Taken(note.map(InstanceMessage::owner), Answer.SILENT));
    }

    private void note() throws IOException {
        try {
            door = InstanceServer.open(folder, this::answer, log);
        } catch (IOException | UnsupportedOperationException noSockets) {
            log.accept("A second start will not be able to show this window", noSockets);
        }
        InstanceClaim.Owner owner = new InstanceClaim.Owner(host, ProcessHandle.current().pid(), Instant.now(), kind);
        new InstanceMessage(owner, Optional.ofNullable(door).map(InstanceServer::socket),
                ProcessHandle.current().info().startInstant()).write(folder);
    }

    private String answer(String wish) {
        if (wish.equals(ASK) || kind != InstanceKind.TRAY) {
            return RUNS;
        }
        if (listeners.isEmpty()) {
            unheard.set(true);
        }
        boolean shown = true;
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                shown = false;
                log.accept("The window could not be shown for a second start", e);
            }
        }
        return shown ? SHOWN : RUNS;
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
        if (folder == null) {
            return;
        }
        if (door != null) {
            door.close();
        }
        Files.deleteIfExists(InstanceMessage.file(folder).path());
        if (lock.isPresent()) {
            lock.get().channel().close();
        }
        folder = null;
    }
}
