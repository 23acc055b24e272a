// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ftracktray.launch.ConfigurationSource;
import org.ftracktray.launch.internal.configuration.Problems;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * The folders that other bundles name. Looked up for each search, because a search may begin before anything is handed to
 * the component that makes it.
 */
final class FurtherFolders {
    private final BundleContext context;

    FurtherFolders(BundleContext context) {
        this.context = context;
    }

    /** Those of all services that there are now; what one does not know becomes a problem. */
    List<Path> all(Problems problems) {
        List<Path> folders = new ArrayList<>();
        try {
            for (ServiceReference<ConfigurationSource> reference : context
                    .getServiceReferences(ConfigurationSource.class, null)) {
                ConfigurationSource source = context.getService(reference);
                if (source != null) {
                    add(folders, source, problems);
                    context.ungetService(reference);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // there is no filter
        }
        return folders;
    }

    private static void add(List<Path> folders, ConfigurationSource source, Problems problems) {
        try {
            folders.addAll(source.folders());
        } catch (IllegalStateException e) {
            problems.add("plug-ins", e.getMessage(), "Tell your administrator.");
        }
    }
}
