// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.rule.OfferRules;
import org.ftracktray.launch.internal.rule.OfferContext;
import org.ftracktray.launch.internal.rule.OfferContext.Machine;
import org.ftracktray.launch.internal.rule.OfferContext.Person;

/** Applications with the restrictions that a studio sets, of which the project lists a tenth. */
final class OfferedCatalogue {
    static final int LISTED = 10;

    private final List<Application> applications = new ArrayList<>();
    private final TaskContext task;

    OfferedCatalogue(int number) {
        List<String> listed = new ArrayList<>();
        ApplicationOptions options = ApplicationOptions.NONE;
        for (int i = 0; i < number; i++) {
            if (i % 5 == 0) {
                options = ApplicationOptions.NONE.restrictedTo(restrictions("app" + i + ".yaml:"));
            }
            applications.add(new Application("app_" + i, "launch", "App " + i / 5, "" + i % 5, Optional.of("maya"),
                    Optional.empty(), Path.of("/opt/app"), List.of(), new Availability.Installed(), "a.yaml", options));
            if (i % LISTED == 0) {
                listed.add("app_" + i);
            }
        }
        task = new TaskContext("t", "animation", "Task", Optional.of("Animation"), Optional.of("Ready"),
                new TaskContext.Project("p", "glass", "Glass Harbour", listed), List.of(), Map.of());
    }

    private static List<Restriction> restrictions(String file) {
        return List.of(new Restriction(Subject.SITE, List.of("https://*.ftrackapp.com"), file + 1),
                new Restriction(Subject.HOST, List.of("render-*", "ws-*"), file + 2),
                new Restriction(Subject.TASK_TYPE, List.of("Modeling", "Animation"), file + 3));
    }

    /** Microseconds from the known task to the sorted list of what is offered. */
    double discover() {
        long began = System.nanoTime();
        OfferContext context = new OfferContext(List.of(task), URI.create("https://studio.ftrackapp.com"),
                new Person("anna", List.of(), List.of()), new Machine("ws-042", "linux"));
        List<Application> offered = applications.stream().filter(each -> OfferRules.offers(each, context)).toList();
        long took = System.nanoTime() - began;
        if (offered.size() != applications.size() / LISTED) {
            throw new IllegalStateException("offered " + offered.size());
        }
        return took / 1000.0;
    }
}
