// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.TaskContext.Parent;
import org.ftracktray.launch.TaskContext.Project;
import org.ftracktray.launch.internal.platform.Platform;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.rule.OfferContext;
import org.ftracktray.launch.internal.rule.OfferContext.Machine;
import org.ftracktray.launch.internal.rule.OfferContext.Person;

/** A machine, a task and a session that nothing is ever asked of. */
public final class TestWorkstation {

    public static final URI SITE = URI.create("https://studio.ftrackapp.com");
    public static final String KEY = "0b1d8ad1-secret";

    private TestWorkstation() {}

    public static Workstation with(Map<String, String> environment) {
        return new Workstation("ws-042", environment, Path.of("/home/anna"), "/opt/jdk", Platform.current(environment));
    }

    public static TaskContext task(String... applications) {
        return new TaskContext("task-1", "animation", "Task", Optional.of("Animation"), Optional.of("Ready"),
                new Project("project-1", "glass", "Glass Harbour", List.of(applications)),
                List.of(new Parent("sequence-1", "sq01", "Sequence"), new Parent("shot-1", "sh010", "Shot")),
                Map.of("tools_env", "mtoa_5, yeti_3", "fps", "24"));
    }

    public static Session session() {
        return Session.open(SITE, new Credentials("anna", new ApiKey(KEY)));
    }

    /** Anna of the group "Animators" at this machine, with this selected. */
    public static OfferContext situation(TaskContext... tasks) {
        return new OfferContext(List.of(tasks), SITE, new Person("anna", List.of("Animators"), List.of("User")),
                new Machine("ws-042", "linux"));
    }
}
