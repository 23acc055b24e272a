// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.desktop.MenuEntry;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.ui.internal.Messages;

/** The parts of the tray's menu about what was started from here: what runs, and what can be started again. */
final class LaunchMenus {
    static final int MOST = 8;
    private static final int LONGEST = 60;

    /** What can be done with a start. */
    interface Actions {
        void again(LaunchRecord launch);

        void showLog(LaunchRecord launch);

        void stop(LaunchRecord launch);
    }

    private final Actions actions;

    LaunchMenus(Actions actions) {
        this.actions = actions;
    }

    /**
     * @param launches the newest first
     * @param mayStart whether somebody is signed in
     */
    List<MenuEntry> of(List<LaunchRecord> launches, boolean mayStart) {
        List<MenuEntry> menus = new ArrayList<>();
        List<MenuEntry> running = launches.stream().filter(each -> each.state() instanceof LaunchState.Running)
                .limit(MOST).map(this::running).toList();
        if (!running.isEmpty()) {
            menus.add(new MenuEntry.Menu("running", Messages.tray_running, running));
        }
        List<MenuEntry> again = again(launches, mayStart);
        if (!again.isEmpty()) {
            menus.add(new MenuEntry.Menu("again", Messages.tray_again, again));
        }
        return menus;
    }

    private MenuEntry running(LaunchRecord launch) {
        String key = "running." + launch.id();
        return new MenuEntry.Menu(key, label(launch),
                List.of(new MenuEntry.Choice(key + ".log", Messages.tray_log, true, () -> actions.showLog(launch)),
                        new MenuEntry.Choice(key + ".stop", Messages.tray_stop, true, () -> actions.stop(launch))));
    }

    /** The same application for the same task once, as it was started last. */
    private List<MenuEntry> again(List<LaunchRecord> launches, boolean mayStart) {
        List<MenuEntry> again = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (LaunchRecord launch : launches) {
            String what = launch.application().identifier() + " " + launch.task().id();
            if (again.size() < MOST && listed.add(what)) {
                again.add(new MenuEntry.Choice("again." + what, label(launch), mayStart,
                        () -> actions.again(launch)));
            }
        }
        return again;
    }

    private static String label(LaunchRecord launch) {
        String label = NLS.bind(Messages.tray_launch, launch.application().title(), launch.task().path());
        String shown = label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "\u2026";
        return shown.replace("&", "&&");
    }
}
