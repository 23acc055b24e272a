// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sample.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.StartedApplication;

/** Contributes an application that runs on a farm and not on this workstation. */
public final class FarmLauncher implements Launcher {

    /** Names the farm's folder. */
    static final String VARIABLE = "SAMPLE_FARM";

    @Override
    public List<Application> applications() {
        return List.of(new Application("sample_farm", "sample-launch-farm", "Sample on the farm", "", Optional.empty(),
                Optional.of("Shows how a bundle starts an application in its own way."), Path.of("render"),
                List.of("{project.name}", "{hierarchy}", "{task.name}"), availability(),
                "org.ftracktray.sample.launcher"));
    }

    private static Availability availability() {
        return farm().isPresent()
                ? new Availability.Installed()
                : new Availability.NotInstalled(new Problem("This workstation knows no farm.",
                        "The environment variable " + VARIABLE + " names no folder.", "Set it to the farm's folder."));
    }

    private static Optional<Farm> farm() {
        return Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of).filter(Files::isDirectory).map(Farm::new);
    }

    @Override
    public Optional<StartedApplication> start(LaunchCommand command, Path log) throws Exception {
        Farm farm = farm().orElseThrow(() -> new IllegalStateException("The farm's folder is not there any more."));
        Files.writeString(log, "Handed in to the farm in " + farm.folder() + ".\n");
        return Optional.of(new StartedApplication(OptionalLong.empty(), farm.submit(command.command())));
    }
}
