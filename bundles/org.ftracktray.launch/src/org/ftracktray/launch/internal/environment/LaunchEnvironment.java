// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions.Profile;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer.Level;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.rule.OfferContext;
import org.ftracktray.launch.internal.task.FolderName;
import org.ftracktray.launch.internal.task.FolderTask;
import org.ftracktray.launch.internal.task.TaskReferences;

/** Puts the environment of a launch together. */
public final class LaunchEnvironment {

    private LaunchEnvironment() {}

    /**
     * The artist's environment without our own variables, ftrack's variables on top, then the changes of site, studio,
     * project, application, variant, tools and user in this order.
     *
     * @param context
     *            the task is the first that is selected
     * @param layers
     *            the shared layers of the studio, whether they apply or not
     * @param workFolder
     *            known to references as {@code {work.folder}} and to the process as FTRACK_WORKDIR
     */
    public static EnvironmentLayers of(Workstation workstation, Session session, OfferContext context,
            Application application, List<EnvironmentLayer> layers, String workFolder) {
        EnvironmentLayers paths = beginning(workstation, session, context,
                FolderTask.of(context.tasks().getFirst()), application, workFolder, null);
        EnvironmentLayers environment = beginning(workstation, session, context, context.tasks().getFirst(),
                application, workFolder, paths);
        LayerSelection selection = new LayerSelection(layers, context, application);
        for (Level level : List.of(Level.SITE, Level.STUDIO, Level.PROJECT)) {
            environment.add(selection.changes(level));
        }
        environment.add(application.options().environment());
        for (Level level : List.of(Level.TOOL, Level.USER)) {
            environment.add(selection.changes(level));
        }
        return environment;
    }

    /** Names of variables that would be too long for the system with this selection; they are left out. */
    public static List<String> leftOut(Workstation workstation, Session session, OfferContext context,
            Application application) {
        Map<String, String> growing = new HashMap<>();
        growing.put("FTRACK_SELECTION", selection(context));
        if (application.options().profiles().contains(Profile.CONNECT)) {
            growing.putAll(FtrackVariables.ofConnect(session, context.tasks(), application));
        }
        int longest = workstation.platform().longestText();
        return growing.entrySet().stream()
                .filter(each -> each.getKey().length() + 1 + each.getValue().length() > longest)
                .map(Map.Entry::getKey).sorted().toList();
    }

    private static String selection(OfferContext context) {
        return String.join(",", context.tasks().stream().map(TaskContext::id).toList());
    }

    /** @param task as its names are seen: as they are, or as names of folders */
    private static EnvironmentLayers beginning(Workstation workstation, Session session, OfferContext context,
            TaskContext task, Application application, String workFolder, EnvironmentLayers paths) {
        String user = session.credentials().user();
        Map<String, String> base = new HashMap<>(EarlierContext.removedFrom(workstation.environment()));
        base.putAll(FtrackVariables.of(session, task));
        base.put("FTRACK_API_USER", paths == null ? FolderName.orEmpty(user) : user);
        base.put("FTRACK_SELECTION", selection(context));
        if (application.options().profiles().contains(Profile.CONNECT)) {
            base.putAll(FtrackVariables.ofConnect(session, context.tasks(), application));
        }
        if (application.options().profiles().contains(Profile.AVALON)) {
            base.putAll(AvalonVariables.of(task, application, workFolder));
        }
        base.keySet().removeAll(leftOut(workstation, session, context, application));
        base.put("FTRACK_WORKDIR", workFolder);
        base.put("FTRACK_APPLICATION", application.identifier());
        Map<String, String> facts = TaskReferences.of(task, application, base.get("FTRACK_API_USER"));
        facts.put("work.folder", workFolder);
        return new EnvironmentLayers(base, facts, workstation.platform().pathSeparator(),
                workstation.platform().caseSensitive(), paths);
    }
}
