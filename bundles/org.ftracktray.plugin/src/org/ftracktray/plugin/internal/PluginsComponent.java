// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.Registration;
import org.ftracktray.client.SecretMask;
import org.ftracktray.client.Session;
import org.ftracktray.launch.ArtistEnvironment;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.Plugins;
import org.ftracktray.plugin.internal.folder.PluginPaths;
import org.ftracktray.plugin.internal.python.InterpreterRules;
import org.ftracktray.plugin.internal.supervision.Limits;
import org.ftracktray.plugin.internal.supervision.Surroundings;
import org.ftracktray.signin.ManagedFile;
import org.ftracktray.signin.SignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The plug-ins of this workstation as a service, which follows the sign-in. */
@Component
public final class PluginsComponent implements Plugins {
    private final PluginsService service;
    private final SignIn signIn;
    private final StateFile file;
    private final ILog log = ILog.of(PluginsComponent.class);
    private final Registration following;
    private final Registration leaving;
    private final Registration writing;

    @Activate
    public PluginsComponent(@Reference SignIn signIn, @Reference ManagedFile managed,
            @Reference ArtistEnvironment environment, @Reference PluginPathsComponent settings) {
        this.signIn = signIn;
        Path folder = DataFolder.ofThisHost();
        file = new StateFile(folder);
        Map<String, String> variables = environment.variables();
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Surroundings surroundings = new Surroundings(
                () -> new InterpreterRules(managed.get(PluginPaths.PYTHON), System.getenv(), windows), variables,
                folder.resolve("plugins"), Limits.DEFAULT);
        service = new PluginsService(settings::found, surroundings, this::log);
        writing = Boolean.getBoolean(DataFolder.READ_ONLY_PROPERTY) ? () -> {} : service.onChange(this::write);
        leaving = signIn.onSignOut(this::follow);
        following = signIn.onState(state -> follow());
        follow();
    }

    /** Called before the session of a user who has left is closed, too. */
    private void follow() {
        Optional<Session> session = signIn.session();
        if (session.isPresent()) {
            service.enter(session.get().site().toString(), session.get().credentials());
        } else {
            service.leave();
        }
    }

    @Deactivate
    void close() {
        following.close();
        leaving.close();
        writing.close(); // what follows is nobody's state any more
        service.close();
        if (!Boolean.getBoolean(DataFolder.READ_ONLY_PROPERTY)) {
            try {
                file.remove();
            } catch (IOException e) {
                log.warn("The file of the plug-ins' state is left behind.", e);
            }
        }
    }

    private void write(List<PluginStatus> plugins) {
        if (plugins != service.plugins()) {
            return; // a later one follows, and the disk is asked to keep each
        }
        try {
            file.write(plugins);
        } catch (IOException e) {
            log.warn("The state of the plug-ins cannot be told to commands.", e);
        }
    }

    private void log(String text, Throwable cause) {
        log.warn(SecretMask.ofThisProcess().text(text), cause);
    }

    @Override
    public List<PluginStatus> plugins() {
        return service.plugins();
    }

    @Override
    public List<PluginProblem> folderProblems() {
        return service.folderProblems();
    }

    @Override
    public Optional<List<PluginStatus>> ofRunningProcess() {
        try {
            Optional<List<PluginStatus>> told = file.read();
            if (told.isPresent()) {
                service.lookAtFolders();
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Registration onChange(Consumer<List<PluginStatus>> listener) {
        return service.onChange(listener);
    }

    @Override
    public void reload() {
        service.reload();
    }

    @Override
    public List<PluginStatus> check() throws InterruptedException {
        return service.check();
    }
}
