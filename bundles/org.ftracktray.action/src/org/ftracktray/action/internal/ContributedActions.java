// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.ftracktray.action.Action;

/** The actions of the extension point; each is made once, when it is first needed. */
final class ContributedActions {

    static final String EXTENSION_POINT = "org.ftracktray.action.actions";

    private final IExtensionRegistry registry;
    private final WarningLog warnings;
    private final Map<IConfigurationElement, Made> made = new ConcurrentHashMap<>();

    /** One contribution; the action is null when it could not be made, which is said only once. */
    private record Made(Action action) {}

    ContributedActions(IExtensionRegistry registry, WarningLog warnings) {
        this.registry = registry;
        this.warnings = warnings;
    }

    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(EXTENSION_POINT)) {
            Action action = made.computeIfAbsent(element, this::make).action();
            if (action != null) {
                actions.add(action);
            }
        }
        made.keySet().removeIf(element -> !element.isValid());
        return actions;
    }

    private Made make(IConfigurationElement element) {
        try {
            return new Made((Action) element.createExecutableExtension("class"));
        } catch (CoreException | ClassCastException | LinkageError e) {
            warnings.warn("The action " + element.getAttribute("class") + " that " + element.getContributor().getName()
                    + " contributes to " + EXTENSION_POINT + " cannot be used.", e);
            return new Made(null);
        }
    }
}
