// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.Explanation.Reason;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.rule.OfferContext.Machine;
import org.ftracktray.launch.internal.rule.OfferContext.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferRulesTest {

    private static final List<Restriction> ANYBODY = List.of();

    private static final Map<Subject, String> RULES = Map.of(Subject.SITE, "site", Subject.PLATFORM, "platform",
            Subject.HOST, "host", Subject.USER, "user", Subject.GROUP, "group", Subject.ROLE, "role", Subject.PROJECT,
            "project name", Subject.ENTITY_TYPE, "entity type", Subject.TASK_TYPE, "task type");

    @Test
    void offersWhatTheProjectListsWhateverTheCase() {
        assertTrue(explain(ANYBODY, "MAYA_2024").offered());
    }

    @Test
    void namesAreTheSameInBothNormalFormsOfUnicode() {
        String composed = "größe_1";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        for (String identifier : List.of(composed, decomposed)) {
            Application application = new Application(identifier, "a", "A", "1", Optional.empty(), Optional.empty(),
                    Path.of("/bin/sh"), List.of(), new Availability.Installed(), "a.yaml");
            for (String listed : List.of(composed, decomposed)) {
                assertTrue(OfferRules.offers(application, TestWorkstation.situation(TestWorkstation.task(listed))));
            }
            assertTrue(Glob.matches("GRÖßE*", identifier));
        }
    }

    @Test
    void leavesOutWhatTheProjectDoesNotListAndNamesTheProject() {
        Explanation explanation = explain(ANYBODY, "nuke_13");
        assertEquals("project", explanation.leftOutBy().orElseThrow().rule());
        assertTrue(explanation.leftOutBy().orElseThrow().source().contains("Glass Harbour"));
        assertTrue(explanation.leftOutBy().orElseThrow().remedy().contains("maya_2024"));
    }

    @Test
    void saysWhenTheProjectListsNothingAtAll() {
        Explanation explanation = explain(ANYBODY);
        assertTrue(explanation.leftOutBy().orElseThrow().sentence().contains("does not list any applications"));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:*,false", "https://*.ftrackapp.com,true", "studio.ftrackapp.com,true",
            "https://studio.ftrackapp.com,true", "https://other.ftrackapp.com,false"})
    void offersOnlyOnTheSitesThatAreNamed(String pattern, boolean offered) {
        assertEquals(offered, explain(only(Subject.SITE, pattern), "maya_2024").offered());
    }

    @ParameterizedTest
    @CsvSource({"*.m\u00fcller.example,true", "https://ftrack.M\u00dcLLER.example*,true",
            "ftrack.xn--mller-kva.example,true", "*.muller.example,false"})
    void aSiteMayBeNamedAsPeopleWriteItOrAsItIsAskedFor(String pattern, boolean fits) {
        OfferContext context = new OfferContext(List.of(TestWorkstation.task()),
                URI.create("https://ftrack.xn--mller-kva.example:8443"), new Person("anna", List.of(), List.of()),
                new Machine("ws-042", "linux"));
        assertEquals(fits, context.fits(fits(Subject.SITE, pattern), TestWorkstation.task()));
    }

    @Test
    void eachRestrictionLeavesOutUnderItsOwnName() {
        for (Subject subject : Subject.values()) {
            Reason reason = explain(only(subject, "other"), "maya_2024").leftOutBy().orElseThrow();
            assertEquals(RULES.get(subject), reason.rule());
            assertEquals("maya.yaml:12, field \"" + subject.field() + "\"", reason.source());
            assertTrue(reason.sentence().contains("other"), reason.sentence());
        }
    }

    @Test
    void restrictionsThatFitLeaveNothingOut() {
        List<Restriction> all = List.of(fits(Subject.SITE, "https://studio*"), fits(Subject.PLATFORM, "Linux"),
                fits(Subject.HOST, "WS-*"), fits(Subject.USER, "an*"), fits(Subject.GROUP, "animators"),
                fits(Subject.ROLE, "User"), fits(Subject.PROJECT, "glass"), fits(Subject.ENTITY_TYPE, "task"),
                fits(Subject.TASK_TYPE, "animation"));
        assertEquals(Optional.empty(), explain(all, "maya_2024").leftOutBy());
    }

    @Test
    void severalSelectedTasksAreForApplicationsThatTakeThem() {
        OfferContext two = TestWorkstation.situation(TestWorkstation.task("maya_2024"),
                TestWorkstation.task("maya_2024"));
        ApplicationOptions one = ApplicationOptions.NONE;
        assertEquals("selection", OfferRules.explain(application(new Availability.Installed(), one), two).leftOutBy()
                .orElseThrow().rule());
        assertTrue(OfferRules.explain(application(new Availability.Installed(), one.takingSeveral(true)), two)
                .offered());
    }

    @Test
    void everySelectedTaskMustFit() {
        OfferContext two = TestWorkstation.situation(TestWorkstation.task("maya_2024"),
                TestWorkstation.task("nuke_13"));
        assertEquals("project",
                OfferRules
                        .explain(application(new Availability.Installed(), ApplicationOptions.NONE.takingSeveral(true)),
                                two)
                        .leftOutBy().orElseThrow().rule());
    }

    @Test
    void leavesOutWhatIsNotInstalledWithTheReasonOfTheMachine() {
        Availability missing = new Availability.NotInstalled(new Problem("No maya.", "Drive missing.", "Connect it."));
        Explanation explanation = OfferRules.explain(application(missing, ApplicationOptions.NONE),
                situation("maya_2024"));
        assertFalse(explanation.offered());
        assertEquals("No maya. Drive missing.", explanation.leftOutBy().orElseThrow().sentence());
        assertEquals("Connect it.", explanation.leftOutBy().orElseThrow().remedy());
    }

    @Test
    void whatIsNotInstalledIsToldBeforeAnythingThatWouldNotHelpThen() {
        Availability missing = new Availability.NotInstalled(
                new Problem("Blender was not found on this machine.", "Nothing here matches.", "Install it."));
        for (List<Restriction> restrictions : List.of(ANYBODY, only(Subject.ENTITY_TYPE, "Project"),
                only(Subject.TASK_TYPE, "Lighting"), only(Subject.PROJECT, "Other"))) {
            Reason reason = OfferRules.explain(
                    application(missing, ApplicationOptions.NONE.restrictedTo(restrictions)), situation()).leftOutBy()
                    .orElseThrow();
            assertEquals("installed", reason.rule());
            assertEquals("Blender was not found on this machine. Nothing here matches.", reason.sentence());
            assertEquals("Install it.", reason.remedy());
        }
    }

    @ParameterizedTest
    @CsvSource({"PLATFORM,windows", "HOST,ws-1", "USER,ben", "ROLE,Administrator", "GROUP,Riggers", "SITE,other.com"})
    void whereItIsNotMeantToBeNobodyIsToldToInstallIt(Subject subject, String pattern) {
        Availability missing = new Availability.NotInstalled(new Problem("It was not found.", "", "Install it."));
        Reason reason = OfferRules.explain(application(missing, ApplicationOptions.NONE.restrictedTo(
                List.of(new Restriction(subject, List.of(pattern), "maya.yaml:12")))), situation("maya_2024"))
                .leftOutBy().orElseThrow();
        assertEquals("installed", reason.rule());
        assertFalse(reason.remedy().contains("Install it"), reason.remedy());
        assertTrue(reason.remedy().contains(pattern), reason.remedy());
    }

    @Test
    void theSystemIsToldBeforeTheSelectionAndTheSelectionBeforeTheProject() {
        List<Restriction> all = List.of(fits(Subject.TASK_TYPE, "Lighting"), fits(Subject.PROJECT, "Other"),
                fits(Subject.ENTITY_TYPE, "Shot"), fits(Subject.PLATFORM, "windows"));
        assertEquals("platform", explain(all).leftOutBy().orElseThrow().rule());
        assertEquals("entity type", explain(all.subList(0, 3)).leftOutBy().orElseThrow().rule());
        assertEquals("project name", explain(all.subList(0, 2)).leftOutBy().orElseThrow().rule());
        assertEquals("task type", explain(all.subList(0, 1)).leftOutBy().orElseThrow().rule());
        assertEquals("project", explain(ANYBODY).leftOutBy().orElseThrow().rule());
    }

    @Test
    void ofSeveralTheOneThatIsNearestToBeingOfferedSaysWhatHelps() {
        Availability missing = new Availability.NotInstalled(new Problem("It was not found.", "", "Install it."));
        Explanation notInstalled = OfferRules.explain(application(missing, ApplicationOptions.NONE), situation());
        Explanation other = explain(only(Subject.HOST, "ws-1"));
        Explanation selection = explain(only(Subject.TASK_TYPE, "Lighting"));
        Explanation project = explain(ANYBODY);
        assertEquals(Optional.of(project),
                Explanation.nearest(List.of(selection, explain(ANYBODY, "maya_2024"), project, other, notInstalled)));
        assertEquals(Optional.of(selection), Explanation.nearest(List.of(notInstalled, other, selection)));
        assertEquals(Optional.of(other), Explanation.nearest(List.of(notInstalled, other)));
        assertEquals(Optional.empty(), Explanation.nearest(List.of(explain(ANYBODY, "maya_2024"))));
    }

    @Test
    void adviceThatWouldNotBeEnoughNamesTheProjectToo() {
        List<Restriction> projects = List.of(new Restriction(Subject.ENTITY_TYPE, List.of("AssetBuild"), "x.yaml:1"));
        assertEquals("Select an AssetBuild, or add \"Task\" to the field. The project \"Glass Harbour\" has to list "
                + "\"maya_2024\", too.", explain(projects, "nuke_13").leftOutBy().orElseThrow().remedy());
        assertEquals("Select an AssetBuild, or add \"Task\" to the field.",
                explain(projects, "maya_2024").leftOutBy().orElseThrow().remedy());
    }

    private static List<Restriction> only(Subject subject, String pattern) {
        return List.of(fits(subject, pattern));
    }

    private static Restriction fits(Subject subject, String pattern) {
        return new Restriction(subject, List.of("nobody", pattern), "maya.yaml:12");
    }

    private static Explanation explain(List<Restriction> restrictions, String... projectApplications) {
        ApplicationOptions options = ApplicationOptions.NONE.restrictedTo(restrictions);
        Application application = application(new Availability.Installed(), options);
        Explanation explanation = OfferRules.explain(application, situation(projectApplications));
        assertEquals(explanation.offered(), OfferRules.offers(application, situation(projectApplications)));
        return explanation;
    }

    private static OfferContext situation(String... projectApplications) {
        return TestWorkstation.situation(TestWorkstation.task(projectApplications));
    }

    private static Application application(Availability availability, ApplicationOptions options) {
        return new Application("maya_2024", "launch", "Maya", "2024", Optional.empty(), Optional.empty(),
                Path.of("/opt/maya"), List.of(), availability, "maya.yaml", options);
    }
}
