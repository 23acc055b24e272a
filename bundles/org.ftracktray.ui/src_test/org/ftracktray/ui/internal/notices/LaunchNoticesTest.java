// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.listener.Activity;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.Notice;
import org.ftracktray.ui.internal.notifications.Notice.Choice;
import org.ftracktray.ui.internal.notifications.NoticeKind;
import org.junit.jupiter.api.Test;

class LaunchNoticesTest {
    private static final LaunchState RUNNING = new LaunchState.Running();
    private static final LaunchState CRASHED = new LaunchState.Ended(7, Instant.EPOCH);
    private static final LaunchState CLOSED = new LaunchState.Ended(0, Instant.EPOCH);

    private final List<Notice> told = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final LaunchNotices notices = new LaunchNotices(new LaunchNotices.Acts() {
        @Override
        public void showApplications(String token) {
            done.add("window " + token);
        }

        @Override
        public void showLog(LaunchRecord launch, String token) {
            done.add("log " + launch.id() + " " + token);
        }

        @Override
        public void again(LaunchRecord launch) {
            done.add("again " + launch.id());
        }
    }, launch -> List.of("no licence"), told::add, withdrawn::add);

    private static LaunchRecord launch(String id, LaunchState state) {
        return launch(id, "Maya", state);
    }

    private static LaunchRecord launch(String id, String label, LaunchState state) {
        TaskContext task = new TaskContext("t", "Animation", "Task", Optional.empty(), Optional.empty(),
                new TaskContext.Project("p", "glass", "Glass Harbour", List.of()), List.of(), Map.of());
        Application application = new Application("maya", "maya", label, "2024", Optional.empty(), Optional.empty(),
                Path.of("maya"), List.of(), new Availability.Installed(), "test", ApplicationOptions.NONE, List.of());
        return new LaunchRecord(id, application, task, 1, Instant.EPOCH, Path.of("log"), Path.of("work"), state,
                new LaunchRequest("maya", "t"), Optional.empty());
    }

    private List<NoticeKind> kinds() {
        return told.stream().map(Notice::kind).toList();
    }

    private List<String> labels() {
        return told.getLast().choices().stream().map(Choice::label).toList();
    }

    private static Activity activity(String summary, boolean failed) {
        return new Activity(Instant.EPOCH, "ftrack.action.launch", summary, Optional.of("maya"), failed);
    }

    @Test
    void tellsOfAStartOnceAndTakesItBackWhenTheArtistClosedIt() {
        notices.changed(launch("1", RUNNING));
        notices.changed(launch("1", RUNNING));
        assertEquals(List.of(NoticeKind.LAUNCHED), kinds());
        assertEquals("Glass Harbour / Animation", told.getFirst().text());
        notices.changed(launch("1", CLOSED));
        notices.changed(launch("2", new LaunchState.Ended(143, Instant.EPOCH, true)));
        notices.changed(launch("3", new LaunchState.Gone(Instant.EPOCH)));
        assertEquals(List.of(NoticeKind.LAUNCHED), kinds());
        assertEquals(told.getFirst().subject(), withdrawn.getFirst());
    }

    @Test
    void tellsOfACrashWithTheLastLinesInThePlaceOfTheStart() {
        notices.changed(launch("1", RUNNING));
        notices.changed(launch("1", CRASHED));
        assertEquals(List.of(NoticeKind.LAUNCHED, NoticeKind.CRASHED), kinds());
        assertEquals(told.getFirst().subject(), told.getLast().subject());
        assertTrue(told.getLast().text().endsWith("\nno licence"), told.getLast()::text);
        assertEquals(List.of(Messages.notify_showLog, Messages.launched_again), labels());
        told.getLast().choices().forEach(choice -> choice.act().run("t"));
        told.getLast().pressed().orElseThrow().run("u");
        assertEquals(List.of("log 1 t", "again 1", "log 1 u"), done);
    }

    @Test
    void whatRanBeforeUsIsNoNewsButItsCrashIs() {
        notices.began(List.of(launch("1", RUNNING), launch("2", CRASHED)));
        notices.changed(launch("1", RUNNING));
        assertEquals(List.of(), kinds());
        notices.changed(launch("1", CRASHED));
        assertEquals(List.of(NoticeKind.CRASHED), kinds());
    }

    @Test
    void aFailedStartIsToldWithTheReasonThatFtrackWasGiven() {
        notices.changed(launch("1", CRASHED));
        notices.handled(activity("Maya 2024 ended at once with exit code 7. (pc-12)", true));
        assertEquals(List.of(NoticeKind.NOT_STARTED, NoticeKind.NOT_STARTED), kinds());
        assertEquals(told.getFirst().subject(), told.getLast().subject(), "one notification, not two");
        assertEquals("Maya 2024 ended at once with exit code 7. (pc-12)", told.getLast().text());
        assertEquals(List.of(Messages.notify_showLog, Messages.launched_again), labels());
    }

    @Test
    void whatFailedInFtrackBeforeAnythingWasStartedIsTold() {
        notices.handled(activity("All licences of Maya are taken.", true));
        assertEquals(List.of(NoticeKind.NOT_STARTED), kinds());
        assertEquals(Messages.notify_actionFailed_title, told.getLast().title());
        notices.handled(activity("Maya was started.", false));
        notices.handled(new Activity(Instant.EPOCH, "ftrack.action.discover", "Offered 1 action.", Optional.empty(),
                false));
        assertEquals(1, told.size());
    }

    @Test
    void aLongNameLeavesRoomForWhatHappenedAndIsInTheTextAsAWhole() {
        String name = "The studio's own wrapper of Autodesk Maya for layout and animation";
        notices.changed(launch("1", name, RUNNING));
        assertTrue(told.getLast().text().startsWith(name + " 2024\n"), told.getLast()::text);
    }
}
