// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.ftracktray.diagnostics.Check;

/** The checks of the extension point; each is made once, when the checks are run for the first time. */
final class ContributedChecks {
    static final String EXTENSION_POINT = "org.ftracktray.diagnostics.checks";

    private final IExtensionRegistry registry;
    private final ILog log;
    private final Map<IConfigurationElement, Optional<Check>> made = new ConcurrentHashMap<>();

    ContributedChecks(IExtensionRegistry registry, ILog log) {
        this.registry = registry;
        this.log = log;
    }

    List<Check> checks() {
        made.keySet().removeIf(element -> !element.isValid());
        return Stream.of(registry.getConfigurationElementsFor(EXTENSION_POINT))
                .flatMap(element -> made.computeIfAbsent(element, this::make).stream()).toList();
    }

    private Optional<Check> make(IConfigurationElement element) {
        try {
            return Optional.of((Check) element.createExecutableExtension("class"));
        } catch (CoreException | ClassCastException | LinkageError e) {
            log.error("The check " + element.getAttribute("class") + " that " + element.getContributor().getName()
                    + " contributes cannot be used.", e);
            return Optional.empty();
        }
    }
}
