// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What tells a program for which task, and by whom, it was started. When this client was itself started by such a program,
 * or in a terminal of one, its environment has the answers of an earlier launch. What a studio sets for everybody, such as
 * folders of plug-ins and addresses of servers, is no part of it.
 */
final class EarlierContext {

    /** What we set ourselves, and what else Connect sets for one launch (ftrack-connect, its hooks of single programs). */
    private static final String OF_FTRACK = "SERVER|API_USER|API_KEY|APIKEY|EVENT_SERVER|PROJECT|PROJECT_FULL_NAME|PROJECT_ID"
            + "|HIERARCHY|TASK|TASKID|CONTEXTID|SHOTID|WORKDIR|WORKFILE|APPLICATION|SELECTION|CONNECT_EVENT"
            + "|REMOTE_INTEGRATION_SESSION_ID|INTEGRATION_LISTEN_PORT|PREMIERE_UXP_BOOTSTRAP_(PATH|DIR)"
            + "|(PHOTOSHOP|PREMIERE|AFTEREFFECTS|HARMONY)_VERSION";

    /** Of Avalon, Pype and OpenPype, which kept the prefix of the one before. */
    private static final String OF_AVALON = "PROJECT|SILO|ASSET|TASK|HIERARCHY|PARENTS|APP|APP_NAME|APP_VERSION|WORKDIR|SCENEDIR"
            + "|OPEN_LAST_WORKFILE|LAST_WORKFILE";

    private static final String OF_AYON = "PROJECT_NAME|FOLDER_PATH|FOLDER_ID|TASK_NAME|TASK_ID|TASK_TYPE|HOST_NAME|APP_NAME|WORKDIR"
            + "|OPEN_LAST_WORKFILE|LAST_WORKFILE|WORKFILE_PATH|PID_FILE|CONTEXT_ID|INSTANCE_ID";

    /** What their farm jobs are told, and the roots of one project. */
    private static final String OF_THEIR_JOBS = "(PUBLISH|RENDER|REMOTE)_JOB|REMOTE_PUBLISH|PUBLISH_DATA"
            + "|OPEN_WORKFILE_POST_INITIALIZATION|PROJECT_ROOT_.*";

    private static final Pattern NAME = Pattern.compile("FTRACK_(" + OF_FTRACK + ")|AVALON_(" + OF_AVALON
            + "|" + OF_AYON + ")|AYON_(" + OF_AYON + ")|(AVALON|PYPE|OPENPYPE|AYON)_(" + OF_THEIR_JOBS + ")",
            Pattern.DOTALL);

    /** Frame range and rate: short names that mean this only beside the others of a launch by Connect. */
    private static final Set<String> OF_A_SHOT = Set.of("FS", "FE", "FPS");
    private static final Set<String> SIGNS_OF_A_LAUNCH = Set.of("FTRACK_CONNECT_EVENT", "FTRACK_CONTEXTID");

    private EarlierContext() {}

    /** A copy without it. */
    static Map<String, String> removedFrom(Map<String, String> environment) {
        Map<String, String> clean = new TreeMap<>(environment);
        boolean launched = environment.keySet().stream()
                .anyMatch(name -> SIGNS_OF_A_LAUNCH.contains(name.toUpperCase(Locale.ROOT)));
        clean.keySet().removeIf(name -> {
            String upper = name.toUpperCase(Locale.ROOT);
            return NAME.matcher(upper).matches() || launched && OF_A_SHOT.contains(upper);
        });
        return clean;
    }
}
