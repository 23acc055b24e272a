// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ftracktray.action.WebUser;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.catalogue.Catalogue;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.catalogue.CatalogueScan;
import org.ftracktray.launch.internal.configuration.ConfigurationFile;
import org.ftracktray.launch.internal.configuration.ConfigurationFolders;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.followup.FollowUps;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.rule.OfferRules;
import org.ftracktray.launch.internal.rule.Situation;
import org.ftracktray.launch.internal.start.ClickGuard;
import org.ftracktray.launch.internal.start.Hooks;
import org.ftracktray.launch.internal.start.LaunchFailedException;
import org.ftracktray.launch.internal.start.LaunchRequest;
import org.ftracktray.launch.internal.start.Launching;
import org.ftracktray.launch.internal.start.ProcessStart;
import org.ftracktray.launch.internal.task.TaskContexts;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The applications of this workstation as a service. */
@Component(service = {Applications.class, ApplicationsComponent.class})
public final class ApplicationsComponent implements Applications {

    /** Long enough to see a missing library or a bad argument, short enough for an answer within a second. */
    private static final Duration OBSERVATION = Duration.ofMillis(600);
    private static final Duration FIRST_SCAN = Duration.ofSeconds(1);
    private static final Duration WHOLE_SCAN = Duration.ofSeconds(30);
    private static final Duration SAME_CLICK = Duration.ofSeconds(3);

    private final Workstation workstation = Workstation.current();
    private final ContributedLaunchers contributed;
    private final LaunchSettings settings;
    private final CatalogueKeeper keeper;
    private final Launching launching;
    private final FollowUps followUps;
    private final ClickGuard guard = new ClickGuard(SAME_CLICK, InstantSource.system());
    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(LaunchSettings.NODE);
    private final IPreferenceChangeListener rescanOnChange = event -> rescan();

    @Activate
    public ApplicationsComponent(BundleContext context, @Reference IExtensionRegistry registry,
            @Reference IPreferencesService preferencesService, @Reference HistoryComponent history) {
        ILog log = ILog.of(ApplicationsComponent.class);
        contributed = new ContributedLaunchers(registry);
        settings = new LaunchSettings(key -> preferencesService.getString(LaunchSettings.NODE, key, null, null),
                context::getProperty, workstation.environment());
        keeper = new CatalogueKeeper(this::scan);
        followUps = new FollowUps(() -> webUser(context), workstation.name(), InstantSource.system(), log::warn);
        Path logs = DataFolder.path().resolve("launches");
        launching = new Launching(workstation, () -> settings.workRoot(workstation.home()), logs,
                new ProcessStart(workstation.platform(), OBSERVATION), history.history(),
                new Hooks(contributed::hooks, log::warn), followUps);
        preferences.addPreferenceChangeListener(rescanOnChange);
        keeper.rescan();
    }

    /** Looked up when it is needed: who provides it needs the actions, and so this, first. */
    private static Optional<WebUser> webUser(BundleContext context) {
        return Optional.ofNullable(context.getServiceReference(WebUser.class)).map(context::getService);
    }

    @Deactivate
    void close() {
        preferences.removePreferenceChangeListener(rescanOnChange);
        keeper.close();
        followUps.close();
    }

    private Catalogue scan(BooleanSupplier cancelled) {
        Problems problems = new Problems();
        List<ConfigurationFile> files = new ArrayList<>(contributed.files(problems));
        files.addAll(ConfigurationFolders.files(settings.folders(problems), problems));
        return CatalogueScan.scan(files, contributed.launchers(problems), workstation, problems, cancelled);
    }

    Workstation workstation() {
        return workstation;
    }

    /** Waits a moment for the first scan. */
    Catalogue current() {
        return keeper.awaited(FIRST_SCAN);
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
    public List<Application> offered(Session session, String taskId) {
        return explain(session, taskId).stream().filter(Explanation::offered).map(Explanation::application).toList();
    }

    @Override
    public List<Explanation> explain(Session session, String taskId) {
        TaskContext task = task(session, taskId);
        Situation situation = situation(session, task);
        return keeper.awaited(WHOLE_SCAN).applications().stream()
                .map(application -> OfferRules.explain(application, situation))
                .toList();
    }

    private Situation situation(Session session, TaskContext task) {
        return new Situation(task, session.site(), session.credentials().user(), workstation.name());
    }

    @Override
    public LaunchResult launch(Session session, String applicationIdentifier, String taskId) {
        return launch(session, applicationIdentifier, taskId, JsonNodeFactory.instance.objectNode());
    }

    /** As {@link #launch(Session, String, String)}, with the data of the event that asked for it. */
    LaunchResult launch(Session session, String applicationIdentifier, String taskId, JsonNode eventData) {
        return guard.once(applicationIdentifier + " " + taskId + " " + session.site(),
                () -> launchNow(session, applicationIdentifier, taskId, eventData));
    }

    @Override
    public LaunchCommand dryRun(Session session, String applicationIdentifier, String taskId) {
        Catalogue catalogue = keeper.awaited(WHOLE_SCAN);
        CatalogueEntry entry = catalogue.find(applicationIdentifier).orElseThrow(() -> new NoSuchElementException(
                "There is no application \"" + applicationIdentifier + "\" on this machine."));
        try {
            return launching.rehearse(new LaunchRequest(session, entry, catalogue.layers(), task(session, taskId),
                    JsonNodeFactory.instance.objectNode()));
        } catch (LaunchFailedException e) {
            throw new IllegalStateException(e.problem().sentence(), e);
        }
    }

    private static TaskContext task(Session session, String taskId) {
        return TaskContexts.resolve(session, taskId).orElseThrow(
                () -> new NoSuchElementException(
                        "There is no task with the id " + taskId + ", or you may not see it."));
    }

    private LaunchResult launchNow(Session session, String identifier, String taskId, JsonNode eventData) {
        Catalogue catalogue = current();
        Optional<CatalogueEntry> entry = catalogue.find(identifier);
        if (entry.isEmpty()) {
            return new LaunchResult.Failed(new Problem("\"" + identifier + "\" is not set up on "
                    + workstation.name() + ".", "", "Open the actions again, or ask for its configuration."));
        }
        Optional<TaskContext> task = TaskContexts.resolve(session, taskId);
        if (task.isEmpty()) {
            return new LaunchResult.Failed(
                    new Problem("The selected task does not exist any more, or you may not see it.",
                            "", "Reload the page and select it again."));
        }
        Explanation explanation = OfferRules.explain(entry.get().application(), situation(session, task.get()));
        if (explanation.leftOutBy().isPresent()) {
            Explanation.Reason reason = explanation.leftOutBy().get();
            return new LaunchResult.Failed(new Problem(reason.sentence(), "", reason.remedy()));
        }
        return launching
                .launch(new LaunchRequest(session, entry.get(), catalogue.layers(), task.get(), eventData));
    }
}
