// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.ftracktray.action.Action;
import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionReply;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.Actions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The actions of services and of extensions as one. */
@Component
public final class ActionRegistry implements Actions {

    /** ftrack's menu shows what was answered within a short time; what comes later is lost anyway. */
    private static final Duration LIMIT = Duration.ofMillis(1500);

    private final List<Action> services = new CopyOnWriteArrayList<>();
    private final ContributedActions contributed;
    private final ActionDispatcher actionDispatcher;

    @Activate
    public ActionRegistry(@Reference IExtensionRegistry registry) {
        WarningLog warnings = ILog.of(ActionRegistry.class)::warn;
        contributed = new ContributedActions(registry, warnings);
        actionDispatcher = new ActionDispatcher(LIMIT, warnings);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAction(Action action) {
        services.add(action);
    }

    void removeAction(Action action) {
        services.remove(action);
    }

    @Override
    public List<ActionItem> discover(ActionRequest request) {
        return actionDispatcher.discover(all(), request);
    }

    @Override
    public Optional<ActionReply> launch(ActionRequest request) {
        return actionDispatcher.launch(all(), request);
    }

    private List<Action> all() {
        List<Action> all = new ArrayList<>(services);
        all.addAll(contributed.actions());
        return all;
    }
}
