// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.ScanState;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.signin.SignIn;
import org.junit.jupiter.api.Test;

class SignedInExplanationsTest {
    private static final String KEY = "q1W2e3R4t5Z6u7I8";
    private static final String ID = "6ee30a68-d04d-11ee-a1e0-0242ac110002";
    private static final TaskContext SHOT = new TaskContext(ID, "sh010", "Shot", Optional.empty(), Optional.empty(),
            new TaskContext.Project("p", "wl", "Winter Light", List.of()), List.of(), Map.of());

    private static final SignIn SIGNED_IN = Stub.of(SignIn.class,
            Map.of("session", Optional.of(Stub.of(Session.class,
                    Map.of("site", URI.create("https://studio.ftrackapp.com"), "credentials",
                            new Credentials("anna", new ApiKey(KEY)))))));

    private final List<Object> asked = new ArrayList<>();

    private static Explanation explanation(String version, Explanation.Reason reason) {
        return new Explanation(new Application("maya_" + version, "maya", "Maya", version, Optional.empty(),
                Optional.empty(), Path.of("/opt/maya"), List.of(), new Availability.Installed(), "maya.yaml"),
                Optional.ofNullable(reason));
    }

    /** Answers a selection of one entity; an exception is thrown instead of being answered. */
    private List<CheckOutcome> explain(String text, Object selection, List<Explanation> explanations) {
        Applications applications = (Applications) Proxy.newProxyInstance(Applications.class.getClassLoader(),
                new Class<?>[]{Applications.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "selection", "explain" -> {
                        asked.add(arguments[1]);
                        if (selection instanceof RuntimeException failure) {
                            throw failure;
                        }
                        yield method.getName().equals("selection") ? List.of(selection) : explanations;
                    }
                    case "catalogue" -> List.of();
                    case "scan" -> new ScanState.NotYet();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new SignedInExplanations(SIGNED_IN, applications, new SilentLog()).explain(text);
    }

    private CheckResult alone(String text, RuntimeException failure) {
        List<CheckOutcome> outcomes = explain(text, failure, List.of());
        assertEquals(1, outcomes.size());
        return outcomes.getFirst().result();
    }

    @Test
    void eachApplicationIsExplainedInOrderBelowWhatWasFound() {
        List<CheckOutcome> outcomes = explain(
                "https://studio.ftrackapp.com/#slideEntityId=" + ID + "&slideEntityType=task", SHOT,
                List.of(explanation("2025", new Explanation.Reason("project", "It is not listed.", "Winter Light",
                        "Ask for it.")), explanation("2024", null)));
        assertEquals(List.of("Winter Light / sh010", "Maya 2025", "Maya 2024"),
                outcomes.stream().map(CheckOutcome::title).toList());
        assertEquals(CheckResult.ok("Shot: 1 of 2 configured applications are offered."), outcomes.get(0).result());
        assertEquals(CheckResult.warning("It is not listed.", "Rule \"project\", set by Winter Light.", "Ask for it."),
                outcomes.get(1).result());
        assertEquals(CheckResult.ok("Offered: /opt/maya"), outcomes.get(2).result());
        assertEquals(List.of(List.of(ID), List.of(ID)), asked);
    }

    @Test
    void withoutConfiguredApplicationsItIsSaidWhatIsMissing() {
        List<CheckOutcome> outcomes = explain(ID, SHOT, List.of());
        assertEquals(1, outcomes.size());
        assertEquals("No application is configured.", outcomes.getFirst().result().what());
    }

    @Test
    void whereNothingIsOfferedWhatWasFoundIsNoGoodNews() {
        assertEquals(Severity.WARNING, explain(ID, SHOT, List.of(explanation("2025",
                new Explanation.Reason("installed", "It is not installed.", "", "Install it.")))).getFirst().result()
                .severity());
    }

    @Test
    void withoutASignedInUserNobodyIsAsked() {
        CheckResult result = new SignedInExplanations(Stub.of(SignIn.class, Map.of("session", Optional.empty())),
                Stub.of(Applications.class, Map.of()), new SilentLog()).explain(ID).getFirst().result();
        assertEquals("Nobody is signed in.", result.what());
        assertEquals("Sign in first.", result.remedy());
    }

    @Test
    void whatIsNoAddressOfThisSiteIsToldWithoutAsking() {
        assertEquals("Nothing is given to explain.", alone(" ", null).what());
        CheckResult other = alone("https://other.com/#entityId=" + ID, null);
        assertEquals("Sign in there, or copy an address of studio.ftrackapp.com.", other.remedy());
        assertTrue(asked.isEmpty());
    }

    @Test
    void whatCannotBeSeenKeepsItsIdentifierAndARemedy() {
        CheckResult result = alone(ID, new NoSuchElementException("What is selected (id " + ID + ") does not exist."));
        assertEquals("What is selected (id " + ID + ") does not exist.", result.what());
        assertFalse(result.remedy().isEmpty());
    }

    @Test
    void aSiteThatIsAwayIsToldInItsOwnWords() {
        var away = new UnreachableException(UnreachableException.Reason.REFUSED,
                URI.create("https://studio.ftrackapp.com"),
                null);
        assertEquals(CheckResult.of(Severity.PROBLEM, away.problem()), alone(ID, away));
    }

    @Test
    void noAnswerHasTheKey() {
        assertEquals("There is no [removed].",
                alone(ID, new NoSuchElementException("There is no " + KEY + ".")).what());
    }

    @Test
    void whatFailsUnexpectedlyIsNoFindingAboutTheEntity() {
        assertEquals(Severity.UNKNOWN, alone(ID, new IllegalStateException("closed")).severity());
    }
}
