// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.ApplicationOptions.Restrictions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferRulesTest {

    private static final List<String> ANY = List.of();

    @Test
    void offersWhatTheProjectListsWhateverTheCase() {
        assertTrue(explain(new Restrictions(ANY, ANY, ANY, ANY, ANY), "MAYA_2024").offered());
    }

    @Test
    void leavesOutWhatTheProjectDoesNotListAndNamesTheProject() {
        Explanation explanation = explain(new Restrictions(ANY, ANY, ANY, ANY, ANY), "nuke_13");
        assertEquals("project", explanation.leftOutBy().orElseThrow().rule());
        assertTrue(explanation.leftOutBy().orElseThrow().source().contains("Glass Harbour"));
        assertTrue(explanation.leftOutBy().orElseThrow().remedy().contains("maya_2024"));
    }

    @Test
    void saysWhenTheProjectListsNothingAtAll() {
        Explanation explanation = explain(new Restrictions(ANY, ANY, ANY, ANY, ANY));
        assertTrue(explanation.leftOutBy().orElseThrow().sentence().contains("does not list any applications"));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:*,false", "https://*.ftrackapp.com,true", "studio.ftrackapp.com,true",
            "https://studio.ftrackapp.com,true", "https://other.ftrackapp.com,false"})
    void offersOnlyOnTheSitesThatAreNamed(String pattern, boolean offered) {
        assertEquals(offered, explain(new Restrictions(List.of(pattern), ANY, ANY, ANY, ANY), "maya_2024").offered());
    }

    @Test
    void eachRestrictionLeavesOutUnderItsOwnName() {
        List<String> other = List.of("other");
        assertEquals("site", rule(new Restrictions(other, ANY, ANY, ANY, ANY)));
        assertEquals("entity type", rule(new Restrictions(ANY, other, ANY, ANY, ANY)));
        assertEquals("task type", rule(new Restrictions(ANY, ANY, other, ANY, ANY)));
        assertEquals("user", rule(new Restrictions(ANY, ANY, ANY, other, ANY)));
        assertEquals("host", rule(new Restrictions(ANY, ANY, ANY, ANY, other)));
    }

    @Test
    void restrictionsThatFitLeaveNothingOut() {
        assertTrue(explain(new Restrictions(ANY, List.of("task"), List.of("Modeling", "animation"), List.of("an*"),
                List.of("WS-*")), "maya_2024").offered());
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

    private static String rule(Restrictions restrictions) {
        return explain(restrictions, "maya_2024").leftOutBy().orElseThrow().rule();
    }

    private static Explanation explain(Restrictions restrictions, String... projectApplications) {
        ApplicationOptions options = ApplicationOptions.restrictedTo(restrictions);
        return OfferRules.explain(application(new Availability.Installed(), options), situation(projectApplications));
    }

    private static Situation situation(String... projectApplications) {
        return new Situation(TestWorkstation.task(projectApplications), URI.create("https://studio.ftrackapp.com"),
                "anna", "ws-042");
    }

    private static Application application(Availability availability, ApplicationOptions options) {
        return new Application("maya_2024", "launch", "Maya", "2024", Optional.empty(), Optional.empty(),
                Path.of("/opt/maya"), List.of(), availability, "maya.yaml", options);
    }
}
