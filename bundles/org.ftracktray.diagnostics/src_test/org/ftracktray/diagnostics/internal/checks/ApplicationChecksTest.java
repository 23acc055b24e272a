// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Entity;
import org.ftracktray.client.Problem;
import org.ftracktray.client.ServerInformation;
import org.ftracktray.client.Session;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.diagnostics.internal.Stub;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.ScanState;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApplicationChecksTest {
    private static final Application MAYA = application("2024", new Availability.Installed());
    private static final Application OLD_MAYA = application("2018",
            new Availability.NotInstalled(new Problem("/opt/maya2018/bin/maya is missing.", "", "")));

    private static Application application(String version, Availability availability) {
        return new Application("maya_" + version, "maya", "Maya", version, Optional.empty(), Optional.empty(),
                Path.of("/opt/maya" + version + "/bin/maya"), List.of(), availability, "maya.yaml");
    }

    private static SignIn signedIn(Session session) {
        Account anna = new Account(URI.create("https://mystudio.ftrackapp.com"), "anna", "1", "Anna");
        return Stub.of(SignIn.class, Map.of("session", Optional.of(session), "state",
                new SignInState.SignedIn(anna, Instant.EPOCH, new KeyStorage.KeyRing())));
    }

    private static CheckResult projects(String tasks, List<Explanation> explanations) {
        JsonNode answer = JsonMapper.shared().readTree(tasks);
        List<Entity> entities = answer.valueStream().map(Entity.reader(answer)).toList();
        Session session = Stub.of(Session.class, Map.of("query", entities));
        return new ProjectApplicationsCheck(signedIn(session),
                Stub.of(Applications.class, Map.of("explain", explanations))).run();
    }

    private static final String TWO_TASKS = """
            [{"__entity_type__":"Task","id":"a","name":"Rig","project":{"__entity_type__":"Project","id":"p","full_name":"Winter Light"}},
             {"__entity_type__":"Task","id":"b","project":{"__entity_type__":"Project","id":"p"}}]""";

    @Test
    void aProjectThatOffersNothingIsNamedWithItsReason() {
        Explanation.Reason installed = new Explanation.Reason("installed", "Maya 2018 is not installed.", "",
                "Install it.");
        Explanation.Reason project = new Explanation.Reason("project", "The project has no applications set.",
                "Winter Light",
                "Ask your project manager.");
        CheckResult result = projects(TWO_TASKS, List.of(new Explanation(OLD_MAYA, Optional.of(installed)),
                new Explanation(MAYA, Optional.of(project))));
        assertEquals(Severity.WARNING, result.severity());
        assertTrue(result.what().contains("Winter Light"), result.what());
        assertEquals("The project has no applications set.", result.cause());
        assertEquals("Ask your project manager.", result.remedy());
        assertTrue(result.detail().startsWith("Winter Light, task Rig: 0 of 2 configured applications are offered\n"),
                result.detail());
        assertTrue(result.detail().contains("left out: maya_2024 (Maya 2024): The project has no applications set. "
                + "Rule \"project\", set by Winter Light."), result.detail());
    }

    @Test
    void whereNothingIsInstalledNobodyIsSentToTheProjectManager() {
        Explanation.Reason missing = new Explanation.Reason("installed", "Maya 2018 is not installed.", "",
                "Install it.");
        CheckResult result = projects(TWO_TASKS, List.of(new Explanation(OLD_MAYA, Optional.of(missing)),
                new Explanation(MAYA, Optional.of(missing))));
        assertEquals("None of the configured applications is installed here.", result.cause());
        assertEquals("Ask your administrator to install one or to correct the configuration.", result.remedy());
    }

    @Test
    void whatIsForProjectsIsExplainedOnTheProject() {
        Explanation.Reason type = new Explanation.Reason("entity type", "It is offered on Project.", "", "Select one.");
        Explanation.Reason list = new Explanation.Reason("project", "It is not listed.", "", "Ask for it.");
        JsonNode answer = JsonMapper.shared().readTree(TWO_TASKS);
        Session session = Stub.of(Session.class,
                Map.of("query", answer.valueStream().map(Entity.reader(answer)).toList()));
        Applications applications = (Applications) Proxy.newProxyInstance(Applications.class.getClassLoader(),
                new Class<?>[]{Applications.class}, (proxy, method, arguments) -> {
                    boolean project = arguments[1].equals("p");
                    return List.of(new Explanation(MAYA, Optional.of(project ? list : type)),
                            new Explanation(OLD_MAYA, project ? Optional.of(type) : Optional.of(list)));
                });
        CheckResult result = new ProjectApplicationsCheck(signedIn(session), applications).run();
        assertTrue(result.detail().contains("maya_2024 (Maya 2024): It is not listed."), result.detail());
        assertTrue(result.detail().contains("maya_2018 (Maya 2018): It is not listed."), result.detail());
    }

    @Test
    void aProjectThatOffersSomethingIsWell() {
        assertEquals(Severity.OK, projects(TWO_TASKS, List.of(new Explanation(MAYA, Optional.empty()))).severity());
    }

    @Test
    void withoutTasksNothingCanBeSaid() {
        assertEquals(Severity.UNKNOWN, projects("[]", List.of()).severity());
    }

    @Test
    void whatIsNotInstalledIsListed() {
        CheckResult result = installed(MAYA, OLD_MAYA);
        assertEquals("1 of 2 configured applications can run here.", result.what());
        assertTrue(result.detail().contains("Maya 2018: /opt/maya2018/bin/maya is missing."), result.detail());
        assertEquals(Severity.PROBLEM, installed(OLD_MAYA).severity());
        assertEquals(Severity.PROBLEM, installed().severity());
    }

    @Test
    void aSearchThatFailedIsNotTakenForAComputerWithoutApplications() {
        ScanState failed = new ScanState.Failed(Instant.EPOCH, new Problem("It failed.", "By itself.", "Try again."));
        CheckResult result = new InstalledApplicationsCheck(
                Stub.of(Applications.class, Map.of("catalogue", List.of(), "scan", failed))).run();
        assertEquals("It failed.", result.what());
        assertEquals(Severity.PROBLEM, result.severity());
    }

    private static CheckResult installed(Application... applications) {
        return new InstalledApplicationsCheck(Stub.of(Applications.class,
                Map.of("catalogue", List.of(applications), "scan", new ScanState.NotYet())))
                .run();
    }

    @Test
    void eachConfigurationProblemIsListedWithFileAndLine() {
        ConfigurationProblem problem = new ConfigurationProblem("/mnt/config/maya.yaml", 12, "search_path.linux.prefix",
                "The folder is missing.", "Correct the prefix.");
        CheckResult result = new ConfigurationCheck(
                Stub.of(Applications.class, Map.of("problems", List.of(problem, problem)))).run();
        assertEquals("There are 2 problems in one file of the application configuration.", result.what());
        assertTrue(result.detail().contains("/mnt/config/maya.yaml:12"), result.detail());
        assertEquals("Correct the prefix.", result.remedy());
    }

    @Test
    void aKeyOfSomebodyElseIsAProblem() {
        JsonNode json = JsonMapper.shared().readTree("{\"user_information\":{\"id\":\"2\",\"username\":\"ben\"}}");
        Session session = Stub.of(Session.class, Map.of("credentials", new Credentials("anna", new ApiKey("key")),
                "serverInformation", ServerInformation.of(json)));
        assertEquals("The API key belongs to ben, not to anna.", new SameUserCheck(signedIn(session)).run().what());
    }
}
