// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.WorkFiles;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.search.ApplicationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnItemsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final URI SITE = URI.create("https://studio.ftrackapp.com/");

    private final OwnItems items = new OwnItems("ws-042", "instance-1");

    /** Recorded of Connect 26.7: these keys, and rosetta, which says something about a Mac. */
    @Test
    void anItemHasWhatConnectsHasAndAnActionOfItsOwn() {
        JsonNode item = item(entry("nuke")).toJson();
        assertEquals(JSON.readTree("""
                {"actionIdentifier": "ftrack-tray.launch", "applicationIdentifier": "nuke_14.0.5", "label": "Nuke",
                 "variant": "14.0.5", "description": "Compositing. Starts on ws-042.", "host": "ws-042",
                 "icon": "https://studio.ftrackapp.com/application_icons/nuke.png", "instance": "instance-1",
                 "integrations": {"framework": ["framework-nuke", "framework-common"]}}"""), item);
    }

    @ParameterizedTest
    @CsvSource({"maya,https://studio.ftrackapp.com/application_icons/maya.png",
            "unreal-engine,https://studio.ftrackapp.com/application_icons/unreal_engine.png",
            "3ds_max,https://studio.ftrackapp.com/application_icons/3ds_max.png",
            "https://icons.studio/own.png,https://icons.studio/own.png", "blender,blender", "default,default",
            "../../etc/passwd,../../etc/passwd"})
    void theNamesThatASiteHasPicturesForAreItsAddresses(String icon, String sent) {
        assertEquals(sent, item(entry(icon)).icon().orElseThrow());
    }

    @Test
    void whatStartsWithAFileCanAlsoBeStartedWithout() {
        Application nuke = entry("nuke").application();
        Application opening = new Application(nuke.identifier(), nuke.actionIdentifier(), nuke.label(), nuke.variant(),
                nuke.icon(), nuke.description(), nuke.executable(), nuke.arguments(), nuke.availability(),
                nuke.origin(), ApplicationOptions.NONE.with(Optional.of(new WorkFiles("{task.name}.nk",
                        Optional.empty(), List.of(), true)), FollowUp.NONE, List.of()));
        List<ActionItem> both = items.of(new CatalogueEntry(opening, ApplicationVersion.NONE, Optional.empty()), SITE)
                .toList();
        assertEquals(List.of("14.0.5", "14.0.5 without last file"),
                both.stream().map(item -> item.variant().orElseThrow()).toList());
        assertTrue(both.stream().allMatch(item -> meant(item.toJson())));
    }

    @Test
    void whatWasOfferedHereIsKnownAgainAlsoAfterARestartAndAnUpdate() {
        assertTrue(meant(item(entry("nuke")).toJson()));
        assertTrue(meant("""
                {"actionIdentifier": "studio-launch-nuke", "applicationIdentifier": "nuke_14.0.5", "host": "WS-042",
                 "instance": "instance-1"}"""), "an item from before this program had an action of its own");
        assertTrue(meant("""
                {"actionIdentifier": "ftrack-tray.launch", "applicationIdentifier": "not set up any more",
                 "host": "ws-042", "instance": "instance-1"}"""), "who offered it has to say what became of it");
    }

    @Test
    void whatOthersOfferedIsTheirs() {
        for (String theirs : List.of(
                """
                        {"actionIdentifier": "studio-launch-nuke", "applicationIdentifier": "nuke_14.0.5 [framework]",
                         "integrations": {"framework": ["framework-nuke"]}, "host": "ws-042", "rosetta": null}""",
                """
                        {"actionIdentifier": "studio-launch-nuke", "applicationIdentifier": "nuke_14.0.5",
                         "host": "ws-042", "integrations": {}, "rosetta": null}""",
                """
                        {"actionIdentifier": "studio-launch-nuke", "applicationIdentifier": "nuke_14.0.5"}""",
                """
                        {"actionIdentifier": "studio-launch-nuke", "applicationIdentifier": "nuke_14.0.5",
                         "host": "ws-042", "instance": "an older tray beside this one"}""",
                """
                        {"actionIdentifier": "ftrack-tray.launch", "applicationIdentifier": "nuke_14.0.5",
                         "host": "ws-7", "instance": "instance-7"}""",
                """
                        {"actionIdentifier": "ftrack-tray.launch", "applicationIdentifier": "nuke_14.0.5",
                         "host": "ws-7"}""",
                """
                        {"actionIdentifier": "ftrack-tray.launch", "applicationIdentifier": "nuke_14.0.5",
                         "host": "ws-7", "instance": "instance-1"}""",
                """
                        {"actionIdentifier": "ftrack-tray.launch", "applicationIdentifier": "nuke_14.0.5",
                         "host": "ws-042", "instance": "instance-2"}""",
                """
                        {"actionIdentifier": "ftrack-tray.launch", "host": "ws-042", "instance": "instance-1"}""",
                """
                        {"actionIdentifier": "openpype_app.3f2a.nuke/14-0"}""")) {
            assertFalse(meant(theirs), theirs);
        }
    }

    @Test
    void aScriptNamesTheActionAndTheHostOrWhatIsHere() {
        assertTrue(meant("""
                {"actionIdentifier": "ftrack-tray.launch", "applicationIdentifier": "nuke_14.0.5"}"""));
        assertTrue(meant("""
                {"actionIdentifier": "ftrack-tray.launch", "applicationIdentifier": "not here", "host": "ws-042"}"""));
        assertFalse(meant("""
                {"actionIdentifier": "ftrack-tray.launch", "applicationIdentifier": "not here"}"""),
                "another machine of the same user may have it");
    }

    private ActionItem item(CatalogueEntry entry) {
        return items.of(entry, SITE).findFirst().orElseThrow();
    }

    private boolean meant(String data) {
        return meant(JSON.readTree(data));
    }

    private boolean meant(JsonNode data) {
        return items.areMeantBy(new ActionRequest(TestWorkstation.session(), "anna", List.of(), data, Map.of()),
                "nuke_14.0.5"::equals);
    }

    private static CatalogueEntry entry(String icon) {
        Application nuke = new Application("nuke_14.0.5", "studio-launch-nuke", "Nuke", "14.0.5", Optional.of(icon),
                Optional.of("Compositing."), Path.of("/opt/nuke"), List.of(), new Availability.Installed(),
                "nuke.yaml");
        return new CatalogueEntry(nuke, ApplicationVersion.NONE, Optional.empty(),
                Map.of("framework", List.of("framework-nuke", "framework-common")), "nuke_14.0.5 [framework]");
    }
}
