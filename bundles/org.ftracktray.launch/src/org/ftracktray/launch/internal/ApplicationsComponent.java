// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRecord.Owner;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.ScanState;
import org.ftracktray.launch.StartConfirmation;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.WorkFile;
import org.ftracktray.launch.internal.catalogue.Catalogue;
import org.ftracktray.launch.internal.catalogue.CatalogueScan;
import org.ftracktray.launch.internal.catalogue.ScanLimits;
import org.ftracktray.launch.internal.configuration.ConfigurationFile;
import org.ftracktray.launch.internal.configuration.ConfigurationFolders;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.followup.FollowUps;
import org.ftracktray.launch.internal.followup.PendingQueue;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.idle.IdleWatch;
import org.ftracktray.launch.internal.idle.SystemIdleTime;
import org.ftracktray.launch.internal.log.LogLimit;
import org.ftracktray.launch.internal.log.WarningLog;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.search.SearchProgress;
import org.ftracktray.launch.internal.start.ApplicationStarter;
import org.ftracktray.launch.internal.start.Hooks;
import org.ftracktray.launch.internal.start.ProcessStarter;
import org.ftracktray.launch.internal.start.SecretMasking;
import org.ftracktray.launch.internal.task.SignedInSessions;
import org.ftracktray.signin.ManagedFile;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The applications of this workstation as a service. */
@Component(service = {Applications.class, ApplicationsComponent.class})
public final class ApplicationsComponent implements Applications {

    /** Long enough to see a missing library or a bad argument, short enough for an answer within a second. */
    private static final Duration OBSERVATION = Duration.ofMillis(600);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    /** How long the artist has to confirm a start that was asked for through the hub. */
    private static final Duration TO_CONFIRM = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final long MOST_LOG_BYTES = 10_000_000;

    /** Whoever has a window at the moment. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile StartConfirmation confirmation;
    private final FurtherFolders further;
    private final Workstation workstation = Workstation.current();
    private final ContributedLaunchers contributed;
    private final LaunchSettings settings;
    private final ScanLimits limits = new ScanLimits();
    private final CatalogueService keeper;
    private final ApplicationStarter applicationStarter;
    private final FollowUps followUps;
    private final Hooks hooks;
    private final SignedInSessions sessions = new SignedInSessions();
    private final IdleWatch idleWatch;
    private final History history;
    private final ApplicationOffers applicationOffers;
    private final LaunchService launchService;
    private final RunningApplicationsTimer caring;
    private final LogMaintenance logs;
    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(LaunchSettings.NODE);
    private final IPreferenceChangeListener rescanOnChange = event -> rescan();

    @Activate
    public ApplicationsComponent(BundleContext context, @Reference IExtensionRegistry registry,
            @Reference IPreferencesService preferencesService, @Reference HistoryComponent history,
            @Reference ManagedFile managed) {
        ILog log = ILog.of(ApplicationsComponent.class);
        WarningLog warnings = SecretMasking.masked(log::warn);
        contributed = new ContributedLaunchers(registry);
        settings = LaunchSettings.of(context, preferencesService, workstation);
        further = new FurtherFolders(context);
        keeper = new CatalogueService(this::scan, log);
        idleWatch = new IdleWatch(new SystemIdleTime(System.getenv(),
                e -> log.warn("This machine does not tell when it was used.", e)), settings::idleLimit,
                InstantSource.system(),
                e -> log.error("A listener of the idle time failed.", e));
        PendingQueue pending = new PendingQueue(DataFolder.ofThisHost().resolve("follow-ups.json"), warnings);
        followUps = new FollowUps(idleWatch, InstantSource.system(), sessions,
                pending, FIRST_PAUSE, LaunchRecord.AT_ONCE, warnings);
        this.history = history.history();
        Path logFolder = DataFolder.ofThisHost().resolve("launches");
        hooks = new Hooks(contributed::hooks, workstation.platform(), warnings);
        applicationStarter = new ApplicationStarter(workstation, () -> settings.workFolders(workstation.home()),
                logFolder,
                new ProcessStarter(workstation.platform(), OBSERVATION), history.history(),
                hooks, followUps, sessions, warnings);
        if (!Boolean.getBoolean(DataFolder.READ_ONLY_PROPERTY)) { // else another process does
            pending.restore();
            takeUp();
        }
        applicationOffers = new ApplicationOffers(keeper, workstation);
        launchService = new LaunchService(applicationOffers, applicationStarter, this.history,
                new StartConsent(managed::get, () -> Optional.ofNullable(confirmation), TO_CONFIRM, warnings));
        LogLimit limit = new LogLimit(MOST_LOG_BYTES, warnings);
        caring = new RunningApplicationsTimer(this.history, BETWEEN_LOOKS, warnings, idleWatch::look);
        logs = new LogMaintenance(this.history, logFolder, limit, warnings);
        preferences.addPreferenceChangeListener(rescanOnChange);
        keeper.rescan();
    }

    /** What earlier runs started and left to do, whoever is signed in now. */
    private void takeUp() {
        for (LaunchRecord record : history.takeRestored()) {
            followUps.resumed(record);
            history.find(record.id()).ifPresent(followUps::changed); // it may have ended since
        }
        followUps.recover(history::find);
    }

    @Deactivate
    void close() {
        preferences.removePreferenceChangeListener(rescanOnChange);
        keeper.close();
        launchService.interrupt(session -> true);
        hooks.close();
        caring.close();
        logs.close();
        followUps.close();
    }

    private Catalogue scan(SearchProgress progress) {
        Problems problems = new Problems();
        List<ConfigurationFile> files = new ArrayList<>(contributed.files(problems));
        List<Path> folders = new ArrayList<>(further.all(problems));
        folders.addAll(settings.folders(problems));
        files.addAll(ConfigurationFolders.files(folders, problems, limits.disks(),
                progress::cancelled));
        return CatalogueScan.scan(files, contributed.launchers(problems, limits.launchers(), progress::cancelled),
                workstation, problems, progress, limits);
    }

    IdleWatch idleWatch() {
        return idleWatch;
    }

    FollowUps followUps() {
        return followUps;
    }

    /** Somebody is signed in and connected; what was kept may be out of date, and what still runs is theirs again. */
    void connected(Session session) {
        sessions.entered(session);
        applicationOffers.forget();
        applicationStarter.warmUp(session);
        followUps.connected();
    }

    /** The user of this session has left: nothing is started or done in their name any more. Returns at once. */
    void left(Session session) {
        sessions.left(session);
        launchService.interrupt(each -> each == session);
        hooks.leave(Owner.of(session));
    }

    /** Entities with these ids were changed on the site. */
    void updated(Set<String> entityIds) {
        applicationOffers.forget(entityIds);
    }

    Workstation workstation() {
        return workstation;
    }

    /** Waits a moment for the first scan. */
    Catalogue current() {
        return applicationOffers.current();
    }

    @Override
    public List<Application> catalogue() {
        return keeper.current().applications();
    }

    @Override
    public List<ConfigurationProblem> problems() {
        return keeper.current().problems();
    }

    @Override
    public void rescan() {
        keeper.rescan();
    }

    @Override
    public Registration onChange(Runnable listener) {
        return keeper.onChange(listener);
    }

    @Override
    public ScanState scan() {
        return keeper.state();
    }

    @Override
    public Registration onScan(Consumer<ScanState> listener) {
        return keeper.onState(listener);
    }

    @Override
    public void cancelScan() {
        keeper.cancel();
    }

    @Override
    public List<TaskContext> selection(Session session, List<String> selection) {
        return applicationOffers.context(session, selection, applicationOffers.current()).tasks();
    }

    @Override
    public List<Explanation> explain(Session session, List<String> selection) {
        return applicationOffers.explain(session, selection);
    }

    /** As {@link #offered(Session, List)} from what is known now; a click in the web page cannot wait for a whole scan. */
    List<Application> offeredNow(Session session, List<String> selection) {
        return applicationOffers.offeredNow(session, selection);
    }

    @Override
    public List<Application> offered(Session session, List<String> selection) {
        return applicationOffers.offered(session, selection);
    }

    @Override
    public LaunchResult launch(Session session, LaunchRequest order) {
        return launchService.launch(session, order);
    }

    /** As {@link #launch(Session, LaunchRequest)}, for an event in which somebody asked for it. */
    LaunchResult launchForEvent(Session session, LaunchRequest order, String askedBy) {
        return launchService.launchForEvent(session, order, askedBy);
    }

    @Override
    public LaunchResult relaunch(Session session, String launchId) {
        return history.find(launchId).map(record -> launch(session, record.order()))
                .orElseGet(() -> new LaunchResult.Failed(new Problem("This start is not in the history any more.", "",
                        "Start the application from its task.")));
    }

    @Override
    public LaunchCommand dryRun(Session session, LaunchRequest order) {
        return launchService.dryRun(session, order);
    }

    @Override
    public List<WorkFile> workFiles(Session session, String applicationIdentifier, String taskId) {
        return launchService.workFiles(session, new LaunchRequest(applicationIdentifier, taskId));
    }
}
