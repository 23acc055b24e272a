// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.ftracktray.client.Problem;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.launch.SessionLocale;
import org.ftracktray.ui.InstanceClaim;
import org.ftracktray.ui.InstanceKind;
import org.ftracktray.ui.SingleInstance;
import org.ftracktray.ui.StartRequest;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Makes the data folder ready for a command; must be called before the services that use it. */
public final class OpenData {

    private static final BundleContext BUNDLE = FrameworkUtil.getBundle(OpenData.class).getBundleContext();

    private OpenData() {}

    /**
     * For a process that answers for this workstation.
     *
     * @param request
     *            what is handed to a process that does already
     * @return that it may, or which process does already
     * @throws UnusableFolderException
     *             when the folder cannot be used
     */
    public static InstanceClaim forOne(InstanceKind kind, StartRequest request) throws UnusableFolderException {
        Path folder = wanted();
        Optional<String> remark = UsableFolder.prepare(folder);
        use(folder);
        remark.ifPresent(ILog.of(OpenData.class)::warn);
        SessionLocale.current().problem().map(Problem::sentence).ifPresent(ILog.of(OpenData.class)::warn);
        Path own = DataFolder.ofThisHost();
        try {
            return instance().claim(own, kind, request);
        } catch (IOException e) {
            throw new UnusableFolderException(UsableFolder.problem(own, e), e);
        }
    }

    /** Calls the action when another start wants to take the place of this process. */
    public static void whenReplaced(Runnable action) {
        instance().onReplace(action);
    }

    private static SingleInstance instance() {
        return BUNDLE.getService(BUNDLE.getServiceReference(SingleInstance.class));
    }

    /** For a command that only looks: nothing of what another process keeps there is changed. */
    public static void forReading() throws UnusableFolderException {
        System.setProperty(DataFolder.READ_ONLY_PROPERTY, "true");
        use(wanted());
    }

    private static Path wanted() {
        UserHome.honour();
        EnvironmentInfo environment = BUNDLE.getService(BUNDLE.getServiceReference(EnvironmentInfo.class));
        UserFolders folders = UserFolders.ofThisProcess();
        Path folder = FolderWanted.of(List.of(environment.getFrameworkArgs()), InstanceArea.given(), folders.data());
        if (folder.equals(folders.data())) {
            folders.state().ifPresent(state -> System.setProperty(DataFolder.STATE_PROPERTY, state.toString()));
        }
        return folder;
    }

    private static void use(Path folder) throws UnusableFolderException {
        System.setProperty(DataFolder.PROPERTY, folder.toString());
        try {
            InstanceArea.use(folder, BUNDLE);
        } catch (IOException | UnsupportedOperationException e) {
            throw new UnusableFolderException(UsableFolder.problem(folder, e), e);
        }
    }
}
