// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.Actions;
import org.ftracktray.action.SelectedEntity;
import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Entity;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;

import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the build lets the product do once while the JVM writes down which classes that takes: sign in to a sandbox with the user
 * in the system property and the key in FTRACK_API_KEY, show the window when there is one, listen, and say what is offered for a
 * task. Then the product ends.
 */
final class TrainingRun {

    static final String USER = "ftracktray.training";
    private static final long LONGEST_SECONDS = 60;

    private final Services services;

    private TrainingRun(Services services) {
        this.services = services;
    }

    /** Signs in and shows the window. Does nothing unless the property is set. Returns at once. */
    static void beginWithWindow(RunningCommand running) {
        String user = System.getProperty(USER);
        begin(running, run -> {
            run.services.get(SignIn.class).withUnstoredApiKey(URI.create(System.getProperty("ftracktray.server")), user,
                    new ApiKey(System.getenv("FTRACK_API_KEY")));
            run.listenAndDiscover();
            E4Tray.whenIdle(run.services.get(IWorkbench.class), running::end);
        });
    }

    /** Without a window; somebody else signs in. Does nothing unless the property is set. Returns at once. */
    static void beginHeadless(RunningCommand running) {
        begin(running, run -> {
            run.listenAndDiscover();
            running.end();
        });
    }

    private interface Steps {
        void take(TrainingRun run) throws Exception;
    }

    private static void begin(RunningCommand running, Steps steps) {
        if (System.getProperty(USER) != null) {
            Thread.ofPlatform().daemon().name("training run").start(() -> {
                try (Services services = new Services()) {
                    steps.take(new TrainingRun(services));
                } catch (Exception e) {
                    ILog.of(TrainingRun.class).error("The training run failed.", e);
                    running.end();
                }
            });
        }
    }

    private void listenAndDiscover() throws Exception {
        CompletableFuture<Void> connected = new CompletableFuture<>();
        try (Registration states = services.get(Listener.class).onState(state -> {
            if (state instanceof ConnectionState.Connected) {
                connected.complete(null);
            }
        })) {
            connected.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        }
        discover(services.get(SignIn.class).session().orElseThrow(), services.get(Actions.class));
    }

    private static void discover(Session session, Actions actions) {
        List<Entity> tasks = session.query("select id from Task limit 3");
        for (Entity task : tasks) {
            actions.discover(new ActionRequest(session, session.credentials().user(),
                    List.of(new SelectedEntity(task.id(), "task")), JsonNodeFactory.instance.objectNode(), Map.of()));
        }
    }
}
