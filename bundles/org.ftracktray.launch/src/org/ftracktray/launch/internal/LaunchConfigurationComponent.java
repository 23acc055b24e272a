// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.ConfigurationPlace;
import org.ftracktray.launch.LaunchConfiguration;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.task.WorkFolders;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the settings anew for each answer. */
@Component
public final class LaunchConfigurationComponent implements LaunchConfiguration {
    private static final TaskContext TASK = new TaskContext("", "animation", "Task", Optional.of("Animation"),
            Optional.of("In progress"), new TaskContext.Project("", "glass_harbour", "Glass Harbour", List.of()),
            List.of(new TaskContext.Parent("", "sq010", "Sequence"), new TaskContext.Parent("", "sh010", "Shot")),
            Map.of());
    private static final String USER = "anna";

    private final LaunchSettings settings;
    private final Path home;

    @Activate
    public LaunchConfigurationComponent(BundleContext context, @Reference IPreferencesService preferences) {
        this(LaunchSettings.of(context, preferences, Workstation.current()), Workstation.current().home());
    }

    LaunchConfigurationComponent(LaunchSettings settings, Path home) {
        this.settings = settings;
        this.home = home;
    }

    @Override
    public List<ConfigurationPlace> folders() {
        return settings.places(new Problems());
    }

    @Override
    public Path workFolder() {
        return settings.workFolders(home).root();
    }

    @Override
    public String defaultPattern() {
        return WorkFolders.DEFAULT;
    }

    @Override
    public Path example(String workFolder, String pattern) {
        Path root = workFolder.isBlank() ? settings.workRootByDefault(home) : home.resolve(workFolder.strip());
        // nothing is on the disk for a task that is none
        WorkFolders folders = new WorkFolders(root, WorkFolders.DEFAULT, path -> path);
        return folders.of(pattern.isBlank() ? WorkFolders.DEFAULT : pattern.strip(), TASK, application(), USER);
    }

    private static Application application() {
        return new Application("maya_2026", "maya", "Maya", "2026", Optional.empty(), Optional.empty(), Path.of("maya"),
                List.of(), new Availability.Installed(), "", ApplicationOptions.NONE, List.of());
    }
}
