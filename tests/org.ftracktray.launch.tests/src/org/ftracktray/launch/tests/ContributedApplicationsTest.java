// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.tests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionReply;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.Actions;
import org.ftracktray.action.SelectedEntity;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ContributedApplicationsTest {

    private static final List<SelectedEntity> TASK = List.of(new SelectedEntity(Site.TASK, "task"));

    @TempDir
    Path root;

    private final Session session = Site.session();
    private Actions actions;
    private Applications applications;

    @BeforeEach
    void open() throws Exception {
        InstanceScope.INSTANCE.getNode("org.ftracktray.launch").put("workFolder", root.toString());
        actions = Services.get(Actions.class);
        applications = Services.get(Applications.class);
        await().until(() -> applications.catalogue().size() >= 4);
    }

    @Test
    void aBundleContributesApplicationsWithAFileAndWithAClass() {
        assertEquals(List.of("sample_console_1.0", "sample_farm", "sample_viewer_2.0", "sample_viewer_1.0"),
                applications.catalogue().stream().map(Application::identifier).toList());
        assertEquals(List.of(), applications.problems());
    }

    @Test
    void versionsShareTheLabelAndDifferInTheVariant() {
        List<ActionItem> items = discover("anna", TASK);
        assertEquals(List.of("Sample Console 1.0", "Sample Viewer 2.0", "Sample Viewer 1.0"),
                items.stream().map(item -> item.label() + " " + item.variant().orElse("")).toList());
        assertTrue(items.getFirst().description().orElseThrow().contains("Starts on "));
    }

    @Test
    void nothingIsOfferedToAnotherUserOrForAnotherSelection() {
        assertEquals(List.of(), discover("ben", TASK));
        assertEquals(List.of(), discover("anna", List.of()));
        assertEquals(List.of(), discover("anna", List.of(TASK.getFirst(), new SelectedEntity("other", "task"))));
        assertEquals(List.of(), discover("anna", List.of(new SelectedEntity(Site.UNKNOWN, "show"))));
    }

    @Test
    void explainsWhatItOffersByTheSameRules() {
        assertEquals(List.of(true, false, true, true),
                applications.explain(session, Site.TASK).stream().map(Explanation::offered).toList());
    }

    @Test
    void launchesTheChosenVersionAndFollowsItToItsEnd() throws Exception {
        ActionItem chosen = discover("anna", TASK).stream().filter(item -> item.label().equals("Sample Console"))
                .findFirst().orElseThrow();
        Optional<ActionReply> reply = actions.launch(request("anna", TASK, chosen));
        ActionReply.Message message = (ActionReply.Message) reply.orElseThrow();
        assertTrue(message.success(), message.message());
        assertTrue(message.message().startsWith("Sample Console 1.0 was started on "), message.message());

        LaunchHistory history = Services.get(LaunchHistory.class);
        LaunchRecord record = history.launches().getFirst();
        assertEquals(root.resolve("glass/sh010/animation"), record.workFolder());
        await().until(
                () -> Files.readString(record.log()).contains("SAMPLE_PREPARED=Glass Harbour / sh010 / animation"));
        String log = Files.readString(record.log());
        assertTrue(log.contains("started Console animation 24 prepared in "), log);
        assertTrue(log.contains("SAMPLE_HOOK=sample_console_1.0"), log);
        assertTrue(log.contains("FTRACK_SHOTID=s1"), log);

        Files.writeString(record.workFolder().resolve("exit"), "4");
        await().until(() -> history.launches().getFirst()
                .state() instanceof LaunchState.Ended(int code, Instant at, boolean stopped)
                && code == 4);
    }

    @Test
    void staysSilentWhenTheLaunchIsMeantForAnotherMachineOrAnotherClient() {
        ActionItem chosen = discover("anna", TASK).getFirst();
        ActionRequest here = request("anna", TASK, chosen);
        assertEquals(Optional.empty(), actions.launch(changed(here, "instance", "another")));
        assertEquals(Optional.empty(), actions.launch(changed(withoutInstance(here), "host", "another")));
        assertEquals(Optional.empty(), actions.launch(request("ben", TASK, chosen)));
        assertFalse(Files.exists(root.resolve("glass")));
    }

    private List<ActionItem> discover(String user, List<SelectedEntity> selection) {
        return actions.discover(
                new ActionRequest(session, user, selection, JsonNodeFactory.instance.objectNode(), Map.of()));
    }

    private ActionRequest request(String user, List<SelectedEntity> selection, ActionItem item) {
        return new ActionRequest(session, user, selection, item.toJson(), Map.of());
    }

    private static ActionRequest changed(ActionRequest request, String key, String value) {
        ObjectNode data = ((ObjectNode) request.data().deepCopy()).put(key, value);
        return new ActionRequest(request.session(), request.userName(), request.selection(), data, Map.of());
    }

    private static ActionRequest withoutInstance(ActionRequest request) {
        ObjectNode data = (ObjectNode) request.data().deepCopy();
        data.remove("instance");
        return new ActionRequest(request.session(), request.userName(), request.selection(), data, Map.of());
    }
}
