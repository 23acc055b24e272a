// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.ftracktray.desktop.MenuEntry;
import org.ftracktray.desktop.MenuEntry.Choice;
import org.ftracktray.desktop.MenuEntry.Menu;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.TaskContext;
import org.junit.jupiter.api.Test;

class LaunchMenusTest {
    private final List<String> done = new ArrayList<>();
    private final LaunchMenus menus = new LaunchMenus(new LaunchMenus.Actions() {
        @Override
        public void again(LaunchRecord launch) {
            done.add("again " + launch.id());
        }

        @Override
        public void showLog(LaunchRecord launch) {
            done.add("log " + launch.id());
        }

        @Override
        public void stop(LaunchRecord launch) {
            done.add("stop " + launch.id());
        }
    });

    @Test
    void offersNothingWhereNothingWasStarted() {
        assertEquals(List.of(), menus.of(List.of(), true));
    }

    @Test
    void showsTheLogOfWhatRunsAndStopsIt() {
        Menu running = (Menu) menus.of(List.of(launch("1", "nuke", new LaunchState.Running())), true).getFirst();
        Menu one = (Menu) running.entries().getFirst();
        one.entries().forEach(each -> ((Choice) each).action().run());
        assertEquals(List.of("log 1", "stop 1"), done);
    }

    @Test
    void startsTheSameForTheSameTaskOnceAgainAndTheNewestOfIt() {
        Menu again = (Menu) menus.of(List.of(launch("3", "nuke", gone()), launch("2", "maya", gone()),
                launch("1", "nuke", gone())), true).getFirst();
        assertEquals(2, again.entries().size());
        ((Choice) again.entries().getFirst()).action().run();
        assertEquals(List.of("again 3"), done);
    }

    @Test
    void startsNothingForSomebodySignedOutAndListsFew() {
        Menu again = (Menu) menus.of(
                IntStream.range(0, 30).mapToObj(each -> launch("" + each, "app" + each, gone())).toList(), false)
                .getFirst();
        assertEquals(LaunchMenus.MOST, again.entries().size());
        assertTrue(again.entries().stream().noneMatch(each -> ((Choice) each).enabled()));
    }

    @Test
    void keepsNamesAsTheyAreAndShort() {
        MenuEntry menu = menus.of(List.of(launch("1", "x".repeat(200), gone())), true).getFirst();
        String label = ((Choice) ((Menu) menu).entries().getFirst()).label();
        assertTrue(label.length() <= 61, label);
        assertTrue(label.endsWith("\u2026"), label);
        assertFalse(label.contains("&&&"));
    }

    private static LaunchState gone() {
        return new LaunchState.Gone(Instant.EPOCH, true);
    }

    private static LaunchRecord launch(String id, String application, LaunchState state) {
        var project = new TaskContext.Project("p", "glass", "Glass Harbour", List.of());
        var task = new TaskContext("t", "anim_&_fix", "Task", Optional.empty(), Optional.empty(), project, List.of(),
                Map.of());
        return new LaunchRecord(id, application(application), task, 1, Instant.EPOCH, Path.of("log"),
                Path.of("work"), state, new LaunchRequest(application, "t"), Optional.empty());
    }

    private static Application application(String name) {
        return new Application(name, name, name, "1", Optional.empty(), Optional.empty(), Path.of(name), List.of(),
                new Availability.Installed(), "test", ApplicationOptions.NONE, List.of());
    }
}
