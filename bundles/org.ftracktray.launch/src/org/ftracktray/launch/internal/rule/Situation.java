// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.ftracktray.launch.TaskContext;

/** What the rules decide about: who is signed in where, on which machine, with which task. */
public final class Situation {

    private final TaskContext task;
    private final URI site;
    private final String user;
    private final String host;
    private final Set<String> projectApplications = new HashSet<>();

    public Situation(TaskContext task, URI site, String user, String host) {
        this.task = task;
        this.site = site;
        this.user = user;
        this.host = host;
        task.project().applications().forEach(application -> projectApplications.add(key(application)));
    }

    TaskContext task() {
        return task;
    }

    URI site() {
        return site;
    }

    String user() {
        return user;
    }

    String host() {
        return host;
    }

    /** Whether the project lists an application; case does not matter. */
    boolean projectHas(String applicationIdentifier) {
        return projectApplications.contains(key(applicationIdentifier));
    }

    /** OpenPype writes "maya/2024" into the same attribute where Pype wrote "maya_2024". */
    private static String key(String identifier) {
        return identifier.toLowerCase(Locale.ROOT).replace('/', '_');
    }
}
