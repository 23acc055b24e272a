// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.robustness;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.HeadlessProcess;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.SandboxProcess.Account;
import org.ftracktray.testing.product.StudioFolder;
import org.ftracktray.testing.web.StudioApi;

/** A studio, the applications of one workstation, and a home for the product under test. */
final class Rig implements AutoCloseable {
    static final Product PRODUCT = Product.built();
    /** The project whose applications the tests set. */
    static final String PROJECT = "Glass Harbour";

    final Sandbox sandbox = Sandbox.start(PRODUCT);
    final Account anna = sandbox.account("anna");
    final Account ben = sandbox.account("ben");
    final StudioApi api = new StudioApi(sandbox.url(), anna);
    final Home home = new Home();
    final StudioFolder programs;

    Rig() throws IOException {
        programs = new StudioFolder(Files.createTempDirectory("ft-studio-"));
    }

    /** Sets up applications with the given scripts on the workstation and in the project. */
    Rig applications(Map<String, String> scripts) throws IOException {
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            programs.application(script.getKey(), script.getValue(), "");
        }
        api.setApplications(PROJECT, scripts.keySet().stream().map(String::toLowerCase).toList());
        return this;
    }

    /** The id of a task of the project that has the given number in the order of ids. */
    String task(int number) {
        return api.query("select id from Task where project.full_name is \"" + PROJECT + "\" order by id").get(number)
                .path("id").asString();
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.put("FTRACK_CONNECT_EXTENSIONS_PATH", programs.configurations().toString());
        return environment;
    }

    HeadlessProcess headless() {
        return headless(sandbox.url());
    }

    HeadlessProcess headless(URI site) {
        return HeadlessProcess.start(PRODUCT, home, environment(), site, anna);
    }

    /**
     * Waits until the workstation offers the application. A program that has just said that it is connected may not have
     * its subscriptions yet, and what is sent before is answered by nobody.
     */
    void awaitOffer(Publisher asker, String application, String taskId) {
        int before = asker.received().size();
        await(application + " is offered").atMost(Waiting.LIMIT).pollInterval(Duration.ofMillis(300)).until(() -> {
            asker.send(asker.event("ftrack.action.discover", anna.user(),
                    Map.of("selection", List.of(Map.of("entityId", taskId, "entityType", "task")))));
            return asker.received().stream().skip(before)
                    .anyMatch(event -> event.toString().contains("\"" + application + "\""));
        });
    }

    /** The data of an event that launches an application on a task, as a script would send it. */
    static Map<String, Object> launch(String application, String taskId) {
        Map<String, Object> data = new HashMap<>();
        data.put("actionIdentifier", "ftrack-tray.launch");
        data.put("applicationIdentifier", application);
        data.put("selection", List.of(Map.of("entityId", taskId, "entityType", "task")));
        return data;
    }

    Path output(String application) {
        return Path.of(programs.program(application) + ".out");
    }

    @Override
    public void close() {
        programs.close();
        sandbox.close();
        home.close();
    }
}
