// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sample.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.FileLocator;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.TaskContext;
import org.osgi.framework.FrameworkUtil;

/** Contributes one application with a class, and changes context, environment and arguments of its start. */
public final class SampleLauncher implements Launcher {

    @Override
    public List<Application> applications() {
        Path bundle = FileLocator.getBundleFileLocation(FrameworkUtil.getBundle(SampleLauncher.class)).orElseThrow()
                .toPath().toAbsolutePath();
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        return List.of(new Application("sample_console_1.0", "sample-launch-console", "Sample Console", "1.0",
                Optional.empty(), Optional.of("Shows how a bundle contributes an application with a class."), java,
                List.of("-cp", bundle.toString(), SampleApplication.class.getName(), "Console", "{task.name}",
                        "{task.attribute.sample_fps}"),
                new Availability.Installed(), "org.ftracktray.sample.launcher"));
    }

    /** Tasks without a frame rate get the studio's. */
    @Override
    public TaskContext context(Application application, TaskContext task) {
        Map<String, String> attributes = new TreeMap<>(task.attributes());
        attributes.putIfAbsent("sample_fps", "24");
        return task.withAttributes(attributes);
    }

    @Override
    public LaunchCommand prepare(LaunchCommand command) {
        Map<String, String> environment = new TreeMap<>(command.environment());
        environment.put("SAMPLE_PREPARED", command.task().path());
        List<String> arguments = new ArrayList<>(command.command());
        arguments.add("prepared");
        return command.withEnvironment(environment).withCommand(arguments);
    }
}
