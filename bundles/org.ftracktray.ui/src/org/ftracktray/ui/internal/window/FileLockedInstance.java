// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.Registration;
import org.ftracktray.client.file.AtomicFile;
import org.ftracktray.client.file.PrivateFolder;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.ui.InstanceClaim;
import org.ftracktray.ui.InstanceClaim.Answer;
import org.ftracktray.ui.InstanceKind;
import org.ftracktray.ui.SingleInstance;
import org.ftracktray.ui.StartRequest;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * A lock on a file tells who is first: it vanishes with its process, however that ends. Where a file system knows no locks,
 * or somebody removed the file, the note of the first one tells it. A local socket carries the request of the second.
 */
@Component
public final class FileLockedInstance implements SingleInstance {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Duration patience;
    private final String host;
    private final BiConsumer<String, Throwable> log;
    private final StartListeners listeners;
    private final Takeover takeover;
    private Optional<FileLock> lock = Optional.empty();
    private Path folder;
    private InstanceKind kind;
    private InstanceServer door;
    /** The process that was asked last, whether it said that it ends, and whether it has while it was asked. */
    private Optional<InstanceMessage> other = Optional.empty();
    private boolean ended;
    private boolean agreed;

    public FileLockedInstance() {
        this(Duration.ofSeconds(5), Duration.ofSeconds(10), DataFolder.host(),
                (message, cause) -> ILog.get().warn(message, cause));
    }

    /**
     * @param patience how long the first may take to answer the second
     * @param ending how long it may take to end, each time that it is told to
     */
    FileLockedInstance(Duration patience, Duration ending, String host, BiConsumer<String, Throwable> log) {
        listeners = new StartListeners(log);
        takeover = new Takeover(host, ending, log);
        this.patience = patience;
        this.host = host;
        this.log = log;
    }

    @Override
    public synchronized InstanceClaim claim(Path wanted, InstanceKind own, StartRequest request) throws IOException {
        if (folder != null) {
            return new InstanceClaim.First();
        }
        InstanceClaim claim = attempt(wanted, own, request);
        if (ended && claim instanceof InstanceClaim.Taken) {
            claim = attempt(wanted, own, request);
        }
        if (request.replace() && claim instanceof InstanceClaim.Taken taken) {
            InstanceClaim again = other.filter(note -> takeover.of(note, agreed)).isPresent()
                    ? attempt(wanted, own, StartRequest.nothing())
                    : taken;
            claim = again instanceof InstanceClaim.Taken
                    ? new InstanceClaim.Taken(taken.owner(), Answer.STAYS, Optional.empty())
                    : again;
        }
        if (claim instanceof InstanceClaim.First && request.link().isPresent()) {
            listeners.keep(request);
        }
        return claim;
    }

    private InstanceClaim attempt(Path wanted, InstanceKind own, StartRequest request) throws IOException {
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
        Optional<InstanceClaim.Taken> first = askFirst(wanted, own, taken, request);
        if (first.isPresent()) {
            lock = Optional.empty();
            channel.close();
            return first.get();
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
    private Optional<InstanceClaim.Taken> askFirst(Path wanted, InstanceKind own, boolean taken, StartRequest request) {
        String wish = StartLine.of(own == InstanceKind.TRAY || request.replace() ? request : StartRequest.nothing());
        long end = System.nanoTime() + patience.toNanos();
        boolean alive = false;
        other = Optional.empty();
        Optional<InstanceMessage> note;
        do {
            note = InstanceMessage.in(wanted)
                    .filter(each -> taken || each.owner().pid() != ProcessHandle.current().pid());
            other = note.or(() -> other);
            ended = alive && other.filter(each -> each.isAlive(host)).isEmpty();
            if (ended) {
                break;
            }
            alive |= other.filter(each -> each.isAlive(host)).isPresent();
            Optional<StartLine.Reply> reply = note.flatMap(InstanceMessage::socket)
                    .flatMap(socket -> InstanceServer.ask(socket, wish,
                            Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()))))
                    .map(line -> StartLine.reply(line, log));
            if (reply.isPresent()) {
                agreed = reply.get().ends();
                return Optional.of(new InstanceClaim.Taken(note.map(InstanceMessage::owner),
                        reply.get().answer().orElse(Answer.RUNS), reply.get().otherSite()));
            }
            if (!taken && note.filter(each -> each.isAlive(host)).isEmpty()) {
                return Optional.empty();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
        return Optional.of(
                new InstanceClaim.Taken(note.map(InstanceMessage::owner), Answer.SILENT, Optional.empty()));
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

    private String answer(String line) {
        StartRequest request = StartLine.request(line, log);
        if (request.replace()) {
            return listeners.end();
        }
        return !request.show() && request.server().isEmpty() || kind != InstanceKind.TRAY
                ? StartLine.of(Answer.RUNS, Optional.empty())
                : listeners.answer(request);
    }

    @Override
    public Registration onStart(Function<StartRequest, Optional<URI>> listener) {
        return listeners.onStart(listener);
    }

    @Override
    public Registration onReplace(Runnable listener) {
        return listeners.onReplace(listener);
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
