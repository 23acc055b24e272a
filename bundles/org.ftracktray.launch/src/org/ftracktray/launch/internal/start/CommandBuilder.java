// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions.Profile;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.SessionLocale;
import org.ftracktray.launch.WorkFile;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.launch.WorkFiles;
import org.ftracktray.launch.internal.environment.AvalonVariables;
import org.ftracktray.launch.internal.environment.EnvironmentCycleException;
import org.ftracktray.launch.internal.environment.EnvironmentLayers;
import org.ftracktray.launch.internal.environment.LaunchEnvironment;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.task.FolderName;
import org.ftracktray.launch.internal.task.FolderTask;
import org.ftracktray.launch.internal.task.FoundWorkFiles;
import org.ftracktray.launch.internal.task.TaskReferences;

/** Puts command, environment and folders of a launch together; changes nothing on the disk. */
final class CommandBuilder {

    private static final String WORK_FILE = "FTRACK_WORKFILE";
    /** For an application of which nobody said how it opens files. */
    private static final List<String> JUST_THE_FILE = List.of("{work.file}");

    private final Workstation workstation;
    private final ResolvedLaunch request;
    private final Path workFolder;
    private final Application application;

    CommandBuilder(Workstation workstation, ResolvedLaunch request, Path workFolder) {
        this.workstation = workstation;
        this.request = request;
        this.workFolder = workFolder;
        application = request.entry().application();
    }

    LaunchCommand build() throws LaunchFailedException {
        try {
            EnvironmentLayers layers = layers();
            List<String> arguments = new ArrayList<>(application.arguments());
            Optional<Path> workFile = workFile(layers);
            if (workFile.isPresent()) {
                layers.addFact("work.file", workFile.get().toString());
                layers.add(List.of(new EnvironmentChange(Operation.SET, WORK_FILE, "{work.file}", "last work file")));
                arguments.addAll(application.options().workFiles().map(WorkFiles::arguments).orElse(JUST_THE_FILE));
            }
            if (application.options().profiles().contains(Profile.AVALON)) {
                layers.add(AvalonVariables.file(workFile));
            }
            List<String> command = new ArrayList<>(List.of(application.executable().toString()));
            for (String argument : arguments) {
                command.add(layers.replaceInWord(argument));
            }
            return new LaunchCommand(application, request.task(), command, layers.resolve(), directory(layers),
                    workFolder);
        } catch (EnvironmentCycleException | InvalidPathException e) {
            throw unusable(e);
        }
    }

    private Path directory(EnvironmentLayers layers) throws EnvironmentCycleException {
        Optional<String> configured = application.options().folders().start();
        return configured.isPresent() ? workFolder.resolve(layers.replaceInPath(configured.get())) : workFolder;
    }

    private Optional<Path> workFile(EnvironmentLayers layers)
            throws EnvironmentCycleException, LaunchFailedException {
        return switch (request.order().file()) {
            case WorkFileChoice.None none -> Optional.empty();
            case WorkFileChoice.Found(String name) -> Optional.of(found(name, layers));
            case WorkFileChoice.Open(Path file) -> Optional.of(existing(workFolder.resolve(file)));
            case WorkFileChoice.Last last -> workFiles(layers).stream().map(WorkFile::path).findFirst();
        };
    }

    private Path found(String name, EnvironmentLayers layers) throws EnvironmentCycleException, LaunchFailedException {
        return workFiles(layers).stream().map(WorkFile::path).filter(file -> file.getFileName().toString().equals(name))
                .findFirst().orElseThrow(() -> noSuchFile(application));
    }

    static LaunchFailedException noSuchFile(Application application) {
        return new LaunchFailedException("The work file that was asked for is none of those that "
                + application.title() + " finds for this task.", "",
                "Choose another one, or start " + application.title() + " without a file.");
    }

    private Path existing(Path file) throws LaunchFailedException {
        if (!Files.isRegularFile(file)) {
            throw new LaunchFailedException("The file " + file + " does not exist.", "",
                    "Choose another one, or start " + application.title() + " without a file.");
        }
        return file;
    }

    /** The files that the application can open, the newest version first. */
    List<WorkFile> workFiles(EnvironmentLayers layers) throws EnvironmentCycleException {
        Optional<WorkFiles> files = application.options().workFiles();
        if (files.isEmpty()) {
            return List.of();
        }
        Path folder = workFolder;
        if (files.get().folder().isPresent()) {
            folder = workFolder.resolve(layers.replaceInPath(files.get().folder().get()));
        }
        return FoundWorkFiles.in(folder, files.get().name(),
                TaskReferences.of(FolderTask.of(request.task()), application,
                        FolderName.orEmpty(request.session().credentials().user())));
    }

    /** As {@link #workFiles(EnvironmentLayers)}. */
    List<WorkFile> workFiles() throws LaunchFailedException {
        try {
            return workFiles(layers());
        } catch (EnvironmentCycleException | InvalidPathException e) {
            throw unusable(e);
        }
    }

    private EnvironmentLayers layers() {
        return LaunchEnvironment.of(workstation, request.session(), request.situation(), application,
                request.layers(), workFolder.toString());
    }

    private LaunchFailedException unusable(Exception e) {
        SessionLocale locale = SessionLocale.current();
        if (e instanceof InvalidPathException path && !locale.carries(path.getInput())) {
            return ProcessTexts.unknownLetters(application, request.task(), locale, e);
        }
        return new LaunchFailedException(new Problem(application.title() + " could not be started.", e.getMessage(),
                "Correct its configuration in " + application.origin() + "."), e);
    }
}
