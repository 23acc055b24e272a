// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.ftracktray.launch.Link;
import org.ftracktray.ui.InstanceClaim;
import org.ftracktray.ui.InstanceClaim.Answer;
import org.ftracktray.ui.InstanceClaim.First;
import org.ftracktray.ui.InstanceClaim.Owner;
import org.ftracktray.ui.InstanceClaim.Taken;
import org.ftracktray.ui.InstanceKind;
import org.ftracktray.ui.StartRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLockedInstanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration IMPATIENT = Duration.ofMillis(200);
    private static final String HOST = "ws-017";
    private static final long SELF = ProcessHandle.current().pid();

    @TempDir
    Path folder;
    private final FileLockedInstance instance = new FileLockedInstance(PATIENCE, PATIENCE, HOST,
            (message, cause) -> {});
    private final FileLockedInstance second = new FileLockedInstance(PATIENCE, PATIENCE, HOST, (message, cause) -> {});

    @AfterEach
    void release() throws Exception {
        instance.release();
        second.release();
    }

    private static void first(FileLockedInstance instance, Path data, InstanceKind kind) throws IOException {
        assertEquals(new First(), instance.claim(data, kind, StartRequest.window()));
    }

    private static Taken taken(FileLockedInstance instance, Path data, InstanceKind kind) throws IOException {
        return assertInstanceOf(Taken.class, instance.claim(data, kind, StartRequest.window()));
    }

    @Test
    void showsTheWindowWhenTheTrayIsStartedASecondTime() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        var shown = new CountDownLatch(1);
        instance.onStart(listener(shown::countDown));
        Taken taken = taken(second, folder, InstanceKind.TRAY);
        assertEquals(Answer.SHOWN, taken.answer());
        assertEquals(0, shown.getCount(), "it is said when it has happened");
        Owner owner = taken.owner().orElseThrow();
        assertEquals(HOST, owner.host());
        assertEquals(SELF, owner.pid());
        assertEquals(InstanceKind.TRAY, owner.kind());
        assertFalse(owner.since().isAfter(Instant.now()));
    }

    private static Function<StartRequest, Optional<URI>> listener(Runnable shown) {
        return request -> {
            shown.run();
            return Optional.empty();
        };
    }

    private static StartRequest request(String link, String server) {
        return new StartRequest(true, Optional.ofNullable(link).map(Link::of),
                Optional.ofNullable(server).map(URI::create), false);
    }

    @Test
    void handsOverALinkAndSaysThatItWasTaken() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        var handed = new ArrayList<StartRequest>();
        instance.onStart(start -> {
            handed.add(start);
            return Optional.empty();
        });
        StartRequest wanted = request("ftracktray://task/t1/launch/loom%201%25%C3%A9", null);
        Taken taken = assertInstanceOf(Taken.class, second.claim(folder, InstanceKind.TRAY, wanted));
        assertEquals(Answer.OPENED, taken.answer());
        assertEquals(List.of(wanted), handed);
    }

    @Test
    void theLongestLinkIsHandedOver() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        var handed = new ArrayList<Link>();
        instance.onStart(start -> {
            start.link().ifPresent(handed::add);
            return Optional.empty();
        });
        Link longest = new Link.Launch("t".repeat(64), "é".repeat(200));
        second.claim(folder, InstanceKind.TRAY, request(longest.text(), "https://studio.example"));
        assertEquals(List.of(longest), handed);
    }

    @Test
    void whatIsNoLinkIsNotHandedOver() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        var handed = new ArrayList<StartRequest>();
        instance.onStart(start -> {
            handed.add(start);
            return Optional.empty();
        });
        Path socket = InstanceMessage.in(folder).orElseThrow().socket().orElseThrow();
        for (String field : List.of("link=ftracktray://task/../x", "link=file:///etc/passwd", "server=ftp://x", "x=y",
                "link")) {
            assertEquals("shown", InstanceServer.ask(socket, "show\t" + field, PATIENCE).orElseThrow(), field);
            assertEquals(StartRequest.window(), handed.getLast(), field);
        }
    }

    @Test
    void theLinkOfTheFirstStartWaitsForItsOwnWindow() throws Exception {
        StartRequest own = request("ftracktray://task/t1", null);
        assertEquals(new First(), instance.claim(folder, InstanceKind.TRAY, own));
        var handed = new LinkedBlockingQueue<StartRequest>();
        instance.onStart(start -> {
            handed.add(start);
            return Optional.empty();
        });
        assertEquals(own, handed.poll(60, TimeUnit.SECONDS));
    }

    @Test
    void anotherSiteIsNotPassedOver() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        URI mine = URI.create("http://localhost:8090");
        instance.onStart(
                start -> start.server().map(wanted -> mine).filter(site -> !start.server().get().equals(site)));
        for (String server : new String[]{null, "http://localhost:8090"}) {
            Taken same = assertInstanceOf(Taken.class,
                    second.claim(folder, InstanceKind.TRAY, request(null, server)));
            assertEquals(Optional.empty(), same.otherSite());
        }
        Taken other = assertInstanceOf(Taken.class,
                second.claim(folder, InstanceKind.TRAY, request(null, "https://other.example")));
        assertEquals(Optional.of(mine), other.otherSite());
        assertEquals(Answer.SHOWN, other.answer());
    }

    @Test
    void anEarlierVersionThatKnowsTheWordsAloneIsUnderstood() {
        assertEquals(Optional.of(Answer.SHOWN), StartLine.reply("shown", (message, cause) -> {}).answer());
        assertEquals(StartRequest.window(), StartLine.request("show", (message, cause) -> {}));
        assertEquals(StartRequest.nothing(), StartLine.request("ask", (message, cause) -> {}));
    }

    @Test
    void headlessBringsNoWindowToTheFrontAndHasNone() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        instance.onStart(request -> {
            throw new AssertionError("was shown");
        });
        assertEquals(Answer.RUNS, taken(second, folder, InstanceKind.HEADLESS).answer());
        instance.release();
        first(instance, folder, InstanceKind.HEADLESS);
        Taken taken = taken(second, folder, InstanceKind.TRAY);
        assertEquals(Answer.RUNS, taken.answer());
        assertEquals(InstanceKind.HEADLESS, taken.owner().orElseThrow().kind());
    }

    @Test
    void doesNotForgetWhoKnockedBeforeTheWindowWasThere() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        taken(second, folder, InstanceKind.TRAY);
        var shown = new CountDownLatch(1);
        instance.onStart(listener(shown::countDown));
        assertTrue(shown.await(60, TimeUnit.SECONDS));
    }

    @Test
    void aWindowThatCannotBeShownIsNotSaidToBeAndTheNextStartIsAnsweredAllTheSame() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        var broken = instance.onStart(request -> {
            throw new IllegalStateException("the window is gone");
        });
        assertEquals(Answer.RUNS, taken(second, folder, InstanceKind.TRAY).answer());
        broken.close();
        instance.onStart(listener(() -> {}));
        assertEquals(Answer.SHOWN, taken(second, folder, InstanceKind.TRAY).answer());
    }

    @Test
    void whoDoesNotAnswerIsNamedAfterTheLimit() throws Exception {
        try (FileChannel lock = FileChannel.open(folder.resolve("instance.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
                ServerSocketChannel deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            lock.lock();
            Path socket = folder.resolve("instance.socket");
            deaf.bind(UnixDomainSocketAddress.of(socket));
            Owner owner = new Owner(HOST, 4711, Instant.parse("2026-01-01T10:00:00Z"), InstanceKind.TRAY);
            new InstanceMessage(owner, Optional.of(socket), Optional.empty()).write(folder);
            FileLockedInstance impatient = new FileLockedInstance(IMPATIENT, IMPATIENT, HOST, (message, cause) -> {});
            assertEquals(new Taken(Optional.of(owner), Answer.SILENT, Optional.empty()),
                    impatient.claim(folder, InstanceKind.TRAY, StartRequest.window()));
        }
    }

    @Test
    void aVisitorThatSaysNothingHoldsNobodyUp() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        Path socket = InstanceMessage.in(folder).orElseThrow().socket().orElseThrow();
        try (SocketChannel mute = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            assertTrue(mute.isConnected());
            assertEquals(Answer.SHOWN, taken(second, folder, InstanceKind.TRAY).answer());
        }
    }

    @Test
    void aStartAfterACrashTakesOverAndRemovesWhatWasLeft() throws Exception {
        Path left = Files.createTempDirectory("ftracktray").resolve("instance.socket");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(left)).close();
        Owner crashed = new Owner(HOST, 1, Instant.EPOCH, InstanceKind.TRAY);
        new InstanceMessage(crashed, Optional.of(left), Optional.of(Instant.EPOCH)).write(folder);
        first(instance, folder, InstanceKind.TRAY);
        assertFalse(Files.exists(left.getParent()));
        assertEquals(SELF, InstanceMessage.in(folder).orElseThrow().owner().pid());
    }

    @Test
    void whoseLockFileWasRemovedIsFoundAllTheSame() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        Files.delete(folder.resolve("instance.lock"));
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            InstanceMessage own = InstanceMessage.in(folder).orElseThrow();
            new InstanceMessage(new Owner(HOST, other.pid(), Instant.now(), InstanceKind.TRAY), own.socket(),
                    other.info().startInstant()).write(folder);
            assertEquals(Answer.SHOWN, taken(second, folder, InstanceKind.TRAY).answer());
        } finally {
            other.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "pid=x", "pid=1\nsince=never\nkind=TRAY", "\\u12", "host=a\npid=1\n", "\0\1\2"})
    void aDamagedNoteKeepsNobodyFromStarting(String content) throws Exception {
        Files.writeString(folder.resolve("instance.owner"), content);
        Files.writeString(folder.resolve("instance.lock"), content);
        first(instance, folder, InstanceKind.TRAY);
        assertEquals(SELF, taken(second, folder, InstanceKind.TRAY).owner().orElseThrow().pid());
    }

    @Test
    void foldersInPlaceOfTheFilesAreSetAside() throws Exception {
        Files.createDirectories(folder.resolve("instance.lock/inside"));
        Files.createDirectories(folder.resolve("instance.owner/inside"));
        first(instance, folder, InstanceKind.TRAY);
        assertEquals(Answer.SHOWN, taken(second, folder, InstanceKind.TRAY).answer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blanks and ünïcödé 漢字 'q' \"d\" $HOME `x` %41 #1", "percent%20plus+", " leading",
            "trailing ",
            "back\\slash", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字"})
    @DisabledOnOs(OS.WINDOWS)
    void worksInAFolderOfAnyName(String name) throws Exception {
        Path odd = folder.resolve(name);
        first(instance, odd, InstanceKind.TRAY);
        assertEquals(Answer.SHOWN, taken(second, odd, InstanceKind.TRAY).answer());
    }

    @Test
    void worksInAFolderWhosePathIsTooLongForASocketAndLeavesNothing() throws Exception {
        Path deep = folder.resolve("a".repeat(120)).resolve("b".repeat(120));
        first(instance, deep, InstanceKind.TRAY);
        Path socket = InstanceMessage.in(deep).orElseThrow().socket().orElseThrow();
        assertEquals(Answer.SHOWN, taken(second, deep, InstanceKind.TRAY).answer());
        instance.release();
        assertFalse(Files.exists(socket.getParent()));
        assertFalse(Files.exists(deep.resolve("instance.owner")));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThrows(IOException.class, () -> instance.claim(file.resolve("below"), InstanceKind.TRAY,
                StartRequest.window()));
        first(instance, folder, InstanceKind.TRAY);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheUserCanLookIntoTheFolder() throws Exception {
        Path made = folder.resolve("made");
        first(instance, made, InstanceKind.TRAY);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }

    @Test
    void afterAnOrderlyEndTheNextIsFirst() throws Exception {
        first(instance, folder, InstanceKind.TRAY);
        instance.release();
        InstanceClaim claim = second.claim(folder, InstanceKind.HEADLESS, StartRequest.nothing());
        assertEquals(new First(), claim);
    }
}
