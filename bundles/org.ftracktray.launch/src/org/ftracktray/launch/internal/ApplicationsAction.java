// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.action.Action;
import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionReply;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.SelectedEntity;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.launch.LaunchRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the applications of this workstation in ftrack's "Actions" menu and launches them from there. */
@Component
public final class ApplicationsAction implements Action {

    private final ApplicationsComponent applications;
    private final OwnItems items;
    private final LaunchReply reply;

    @Activate
    public ApplicationsAction(@Reference ApplicationsComponent applications) {
        this.applications = applications;
        String host = applications.workstation().name();
        items = new OwnItems(host,
                InstanceIdentity.in(DataFolder.ofThisHost(), ILog.of(ApplicationsAction.class)::warn));
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
            return applications.offeredNow(request.session(), selection).stream()
                    .flatMap(application -> items(request, application)).toList();
        } catch (NoSuchElementException e) {
            return List.of(); // a kind of entity that no application can be for, or one that is gone
        }
    }

    private Stream<ActionItem> items(ActionRequest request, Application application) {
        return applications.current().find(application.identifier()).stream()
                .flatMap(entry -> items.of(entry, request.session().site()));
    }

    @Override
    public boolean owns(ActionRequest request) {
        return fromTheSignedInUser(request) && items.areMeantBy(request,
                identifier -> applications.current().find(identifier).isPresent());
    }

    @Override
    public ActionReply launch(ActionRequest request) {
        List<String> selection = EventChoice.selection(request);
        if (selection.isEmpty()) {
            return new ActionReply.Message(false, "Nothing is selected that an application could be started for.");
        }
        LaunchRequest order = new LaunchRequest(request.text("applicationIdentifier").orElseThrow(), selection,
                EventChoice.file(request));
        return reply.to(request.session(), applications.launchForEvent(request.session(), order, request.userName()));
    }

    private static boolean fromTheSignedInUser(ActionRequest request) {
        return request.userName().equals(request.session().credentials().user());
    }

}
