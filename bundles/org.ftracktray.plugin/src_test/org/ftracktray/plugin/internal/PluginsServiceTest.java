// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.plugin.PluginState;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.internal.folder.FolderSearch;
import org.ftracktray.plugin.internal.folder.PluginPaths.Named;
import org.ftracktray.plugin.internal.supervision.Await;
import org.ftracktray.plugin.internal.supervision.Studio;
import org.ftracktray.plugin.internal.supervision.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All plug-ins of a folder, with the stand-in of ftrack's library from {@code src_test/python}. */
class PluginsServiceTest {
    @TempDir
    private Path folder;
    private final TestHub hub = new TestHub();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private Studio studio;
    private PluginsService service;

    @BeforeEach
    void open() throws IOException {
        studio = new Studio(folder);
        Files.createDirectories(studio.plugins());
        service = new PluginsService(
                () -> FolderSearch.in(List.of(new Named(studio.plugins().toString(), "the test", false)), "Linux"),
                studio.surroundings(Studio.limits()), (text, cause) -> log.add(text + " " + cause));
    }

    @AfterEach
    void close() throws IOException {
        service.close();
        hub.close();
        assertEquals(List.of(), log);
    }

    private PluginStatus running(String name) throws InterruptedException {
        return Await.present(name + " running", () -> service.plugins().stream()
                .filter(each -> each.name().equals(name) && each.state() == PluginState.RUNNING).findFirst());
    }

    private void enter() {
        service.enter(hub.address(), Studio.anna());
    }

    @Test
    void runsNothingBeforeSomebodyIsSignedIn() throws Exception {
        studio.action("cleaner", "clean.up");
        enter();
        running("cleaner");
        service.leave();
        assertEquals(List.of(), service.plugins());
    }

    @Test
    void nothingIsLeftAfterSigningOut() throws Exception {
        studio.action("cleaner", "clean.up");
        studio.action("renamer", "rename");
        enter();
        List<Long> pids = List.of(running("cleaner").pid(), running("renamer").pid());
        service.leave();
        assertTrue(pids.stream().allMatch(pid -> ProcessHandle.of(pid).isEmpty()));
        Await.until("the end of the connections", () -> hub.connected() == 0);
    }

    @Test
    void theNextUserGetsProcessesOfTheirOwn() throws Exception {
        studio.action("cleaner", "clean.up");
        enter();
        long annas = running("cleaner").pid();
        service.enter(hub.address(), new Credentials("ben", new ApiKey(Studio.KEY)));
        Await.until("ben's subscription",
                () -> hub.subscriptions().stream().anyMatch(each -> each.contains("\"ben\"")));
        Await.until("the end of anna's", () -> ProcessHandle.of(annas).isEmpty());
        assertEquals(1, hub.ask("ftrack.action.discover", "ben", Map.of()).path("items").size());
    }

    @Test
    void aChangedFileIsLoadedAgain() throws Exception {
        studio.write("talker", "talk.py", "def register(session):",
                "    session.event_hub.subscribe('topic=x', lambda event: 'before')");
        enter();
        long first = running("talker").pid();
        assertEquals("before", hub.ask("x", "anna", Map.of()).asString());
        studio.write("talker", "talk.py", "def register(session):",
                "    session.event_hub.subscribe('topic=x', lambda event: 'after')");
        Await.until("another process", () -> service.plugins().stream()
                .anyMatch(each -> each.state() == PluginState.RUNNING && each.pid() != first));
        assertEquals("after", hub.ask("x", "anna", Map.of()).asString());
    }

    @Test
    void foldersThatComeAndGoAreNoticed() throws Exception {
        enter();
        studio.action("cleaner", "clean.up");
        PluginStatus cleaner = running("cleaner");
        Files.move(studio.plugins().resolve("cleaner"), folder.resolve("elsewhere"));
        Await.until("nothing", () -> service.plugins().isEmpty());
        Await.until("its end", () -> ProcessHandle.of(cleaner.pid()).isEmpty());
    }

    @Test
    void aCheckRunsNothing() throws Exception {
        studio.action("cleaner", "clean.up");
        assertEquals(List.of(1), service.check().stream().map(PluginStatus::files).toList());
        assertEquals(List.of(), service.plugins());
        assertEquals(0, hub.connected());
    }

    @Test
    void whatTheRunningProcessToldIsReadUnlessItIsGone() throws Exception {
        StateFile file = new StateFile(folder);
        assertTrue(file.read().isEmpty());
        studio.action("cleaner", "clean.up");
        List<PluginStatus> checked = service.check();
        file.write(checked);
        assertEquals(checked, file.read().orElseThrow());
        Path written = folder.resolve("plugins.json");
        Files.writeString(written, Files.readString(written).replaceFirst("\"started\":\"[^\"]*\"",
                "\"started\":\"2001-01-01T00:00:00Z\""));
        assertTrue(file.read().isEmpty(), "a later process has the number now");
    }
}
