// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.action.Action;
import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionReply;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.SelectedEntity;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.launch.LaunchOrder;
import org.ftracktray.launch.WorkFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the applications of this workstation in ftrack's "Actions" menu and launches them from there. */
@Component
public final class ApplicationsAction implements Action {

    private final ApplicationsComponent applications;
    private final String host;
    private final String instance;
    private final LaunchReply reply;

    @Activate
    public ApplicationsAction(@Reference ApplicationsComponent applications) {
        this.applications = applications;
        host = applications.workstation().name();
        instance = InstanceIdentity.in(DataFolder.ofThisHost(), ILog.of(ApplicationsAction.class)::warn);
        reply = new LaunchReply(host);
    }

    @Override
    public String id() {
        return "applications";
    }

    @Override
    public List<ActionItem> discover(ActionRequest request) {
        List<String> selection = EventChoice.selection(request);
        if (selection.isEmpty() || !fromTheSignedInUser(request)
                || !applications.current()
                        .takes(request.selection().stream().map(SelectedEntity::entityType).toList())) {
            return List.of();
        }
        try {
            return applications.offeredNow(request.session(), selection).stream().flatMap(this::items).toList();
        } catch (NoSuchElementException e) {
            return List.of(); // a kind of entity that no application can be for, or one that is gone
        }
    }

    private Stream<ActionItem> items(Application application) {
        boolean both = application.options().workFiles().filter(WorkFiles::offerWithout).isPresent();
        return both
                ? Stream.of(item(application, application.variant(), false),
                        item(application, (application.variant() + " without last file").strip(), true))
                : Stream.of(item(application, application.variant(), false));
    }

    private ActionItem item(Application application, String variant, boolean withoutFile) {
        String description = application.description().map(text -> text.replaceAll("[. ]+$", "") + ". ").orElse("")
                + "Starts on " + host + ".";
        Map<String, Object> extra = new HashMap<>(
                Map.of("applicationIdentifier", application.identifier(), "host", host, "instance", instance));
        if (withoutFile) {
            extra.put(EventChoice.WITHOUT_FILE, true);
        }
        return new ActionItem(application.label(), Optional.of(variant).filter(text -> !text.isBlank()),
                Optional.of(description), application.icon(), application.actionIdentifier(), extra);
    }

    @Override
    public boolean owns(ActionRequest request) {
        if (!fromTheSignedInUser(request) || request.text("applicationIdentifier").isEmpty()) {
            return false;
        }
        boolean here = request.text("host").map(host::equalsIgnoreCase).orElse(true);
        Optional<String> meant = request.text("instance");
        if (meant.isPresent()) {
            return here && meant.get().equals(instance);
        }
        return here && request.actionIdentifier().filter(applications.current()::hasAction).isPresent();
    }

    @Override
    public ActionReply launch(ActionRequest request) {
        List<String> selection = EventChoice.selection(request);
        if (selection.isEmpty()) {
            return new ActionReply.Message(false, "Nothing is selected that an application could be started for.");
        }
        LaunchOrder order = new LaunchOrder(request.text("applicationIdentifier").orElseThrow(), selection,
                EventChoice.file(request));
        return reply.to(request.session(), applications.launchForEvent(request.session(), order, request.userName()));
    }

    private static boolean fromTheSignedInUser(ActionRequest request) {
        return request.userName().equals(request.session().credentials().user());
    }

}
