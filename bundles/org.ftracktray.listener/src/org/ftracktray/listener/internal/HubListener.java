// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.action.Actions;
import org.ftracktray.action.SiteUpdateListener;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;
import org.ftracktray.client.SecretMask;
import org.ftracktray.client.Session;
import org.ftracktray.client.Snapshots;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.listener.Activity;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.ConnectionState.Refused;
import org.ftracktray.listener.ConnectionState.SignedOut;
import org.ftracktray.listener.ConnectionState.Stopped;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.ProductConnection;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Runs one {@link ListenerJob} per session for as long as somebody is signed in and nobody stopped it. */
@Component
public final class HubListener implements Listener {
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(30);

    private final SignIn signIn;
    private final Actions actions;
    private final HubFactory hubs;
    private final Duration afterRefusal;
    private final ILog log;
    private final SiteUpdateListeners listeners;
    private final RecentEventIds handled = new RecentEventIds();
    private final Snapshots<ConnectionState> snapshots;
    private final Snapshots<Optional<Activity>> activities;
    private final FailedLaunchNotifier failedLaunches;
    private final Registration following;
    private final Registration leaving;
    /** Whoever wants to know what happens on the site. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<SiteUpdateListener> siteFollowers = List.of();
    /** Whose followers were not told yet that they left; null when nobody is signed in. */
    private Session present;
    private ListenerJob job;
    private ListenerJob ending;
    private boolean stopped;
    private boolean closed;

    @Activate
    public HubListener(@Reference SignIn signIn, @Reference Actions actions, @Reference LaunchHistory history) {
        this(signIn, actions, history, DataFolder.ofThisHost(), HubListener::ownHub, AFTER_REFUSAL, ILog.get());
    }

    /**
     * @param folder for what is kept over restarts
     * @param afterRefusal the pause before another attempt when only the hub refuses
     */
    HubListener(SignIn signIn, Actions actions, LaunchHistory history, Path folder, HubFactory hubs,
            Duration afterRefusal, ILog log) {
        this.afterRefusal = afterRefusal;
        this.signIn = signIn;
        this.actions = actions;
        this.hubs = hubs;
        this.log = log;
        this.listeners = new SiteUpdateListeners(() -> siteFollowers, log);
        this.snapshots = new Snapshots<>(new SignedOut(), e -> log.error("A listener of the connection failed.", e));
        this.activities = new Snapshots<>(Optional.empty(), e -> log.error("A listener of activities failed.", e));
        this.failedLaunches = new FailedLaunchNotifier(history,
                new ToldLaunches(folder.resolve("told-failures.json"), log), this::send, DataFolder.host(),
                InstantSource.system());
        this.following = signIn.onState(state -> follow());
        this.leaving = signIn.onSignOut(this::signedOut);
        follow();
    }

    private static EventHub ownHub(URI site, Credentials credentials) {
        return EventHub.create(site, credentials, HubOptions.defaults().withApplicationId("org.ftracktray")
                .withConnection(ProductConnection.options()));
    }

    @Deactivate
    void close() {
        following.close();
        leaving.close();
        failedLaunches.close();
        synchronized (this) {
            closed = true;
            endJob(true);
        }
        awaitEnd();
    }

    private void signedOut() {
        follow();
        awaitEnd();
    }

    private void awaitEnd() {
        ListenerJob last;
        synchronized (this) {
            last = ending;
        }
        if (last != null) {
            last.awaitEnd();
        }
    }

    @Override
    public ConnectionState state() {
        return snapshots.now();
    }

    @Override
    public Registration onState(Consumer<ConnectionState> listener) {
        return snapshots.listen(listener);
    }

    @Override
    public Registration onActivity(Consumer<Activity> listener) {
        return activities.listen(activity -> activity.ifPresent(listener));
    }

    /** False while the user of this session cannot be reached. */
    private synchronized boolean send(Session session, String message) {
        if (job == null || job.session() != session
                || !(signIn.state() instanceof SignInState.SignedIn signedIn)) {
            return false;
        }
        WebMessage.ofFailure(signedIn.account().userId(), SecretMask.of(session).text(message)).ifPresentOrElse(
                event -> job.publish(event, log),
                () -> log.warn("A message is not sent, because no target can name the user it is for alone."));
        return true;
    }

    @Override
    public synchronized void run() {
        stopped = false;
        follow();
    }

    @Override
    public synchronized void reset() {
        stopped = false;
        endJob(false);
        follow();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        follow();
    }

    private synchronized void follow() {
        if (closed) {
            return;
        }
        Optional<Session> session = signIn.session();
        if (present != null && !(session.isPresent() && session.get() == present)) {
            listeners.left(present);
        }
        present = session.orElse(null);
        if (job != null && !(session.isPresent() && job.session() == session.get() && !stopped)) {
            endJob(true);
        }
        if (session.isEmpty()) {
            boolean explained = state() instanceof Refused && signIn.state() instanceof SignInState.SignedOut signedOut
                    && signedOut.problem().isPresent();
            publish(explained ? state() : new SignedOut());
        } else if (stopped) {
            publish(new Stopped());
        } else if (job == null) {
            startJob(session.get());
        }
    }

    private void startJob(Session session) {
        publish(new ConnectionState.Connecting(1));
        ActionEventHandler answers = new ActionEventHandler(session, actions, handled,
                activity -> activities.publish(Optional.of(activity)), log);
        job = new ListenerJob(session, hubs, answers, listeners, this::hubChanged, this::ended);
        job.schedule();
    }

    /** @param interrupting whether launches that are under way are interrupted */
    private void endJob(boolean interrupting) {
        if (job != null) {
            job.end(interrupting);
            failedLaunches.disconnected();
            ending = job;
            job = null;
        }
    }

    /** Nobody wanted it to end, so it begins again after a while. */
    private synchronized void ended(ListenerJob teller, Throwable fault) {
        log.error("Listening to ftrack ended because of a fault.", fault);
        if (teller == job) {
            job = null;
            publish(new ConnectionState.Reconnecting(Instant.now().plus(afterRefusal), 1,
                    new Problem("Listening to ftrack ended because of a fault in Ftrack Tray.",
                            "The log of Ftrack Tray says more.", "It begins again by itself.")));
            CompletableFuture.delayedExecutor(afterRefusal.toMillis(), TimeUnit.MILLISECONDS).execute(this::follow);
        }
    }

    private synchronized void hubChanged(ListenerJob teller, HubState hubState) {
        if (teller == job) {
            teller.interpret(hubState).ifPresent(this::publish);
            if (hubState instanceof HubState.Connected) {
                listeners.connected(teller.session());
                failedLaunches.connected(teller.session());
            } else {
                failedLaunches.disconnected();
            }
            if (hubState instanceof HubState.Refused refused) {
                Thread.ofVirtual().name("ftrack refusal").start(() -> ask(teller, refused.reason()));
            }
        }
    }

    /** A hub may refuse for reasons of its own; only the API's word costs the user the sign-in. */
    private void ask(ListenerJob teller, FtrackException hubReason) {
        try {
            teller.session().serverInformation();
            tryAgain(teller, hubReason);
        } catch (CredentialsRefusedException e) {
            refused(teller, e);
        } catch (FtrackException e) {
            tryAgain(teller, e);
        } catch (RuntimeException | Error e) {
            log.error("The site could not be asked whether it accepts the key.", e);
            tryAgain(teller, hubReason);
        }
    }

    private synchronized void tryAgain(ListenerJob teller, FtrackException reason) {
        if (teller == job) {
            publish(new ConnectionState.Reconnecting(Instant.now().plus(afterRefusal), 1, reason.problem()));
            teller.reconnectAfter(afterRefusal, reason.problem());
        }
    }

    private synchronized void refused(ListenerJob teller, CredentialsRefusedException reason) {
        if (teller == job) {
            log.warn("The site does not accept the key any more: " + reason.getMessage());
            endJob(true);
            publish(new Refused(reason.problem()));
            signIn.refused(teller.session(), reason);
        }
    }

    private void publish(ConnectionState next) {
        if (!next.equals(state())) {
            snapshots.publish(next);
        }
    }
}
