// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.nio.file.Files;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Explanation;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Level;

/**
 * One line of the catalogue.
 *
 * @param explanation for the selected task; empty while none is selected
 */
record CatalogueRow(Application application, Condition condition, Optional<Explanation> explanation) {

    /** Whether the program is there, and why not. */
    enum Condition {
        INSTALLED(Level.OK), MISSING(Level.OFF), PROBLEM(Level.PROBLEM);

        private final Level level;

        Condition(Level level) {
            this.level = level;
        }

        Level level() {
            return level;
        }

        String words() {
            return switch (this) {
                case INSTALLED -> Messages.catalogue_installed;
                case MISSING -> Messages.catalogue_missing;
                case PROBLEM -> Messages.catalogue_problem;
            };
        }
    }

    /** Looks at the disk, to tell a program that is missing from one that cannot be started. */
    static CatalogueRow of(Application application, Optional<Explanation> explanation) {
        Condition condition = application.availability().installed()
                ? Condition.INSTALLED
                : Files.exists(application.executable()) ? Condition.PROBLEM : Condition.MISSING;
        return new CatalogueRow(application, condition, explanation);
    }

    boolean offered() {
        return explanation.map(Explanation::offered).orElse(false);
    }

    /** In one or two words. */
    String offer() {
        return explanation.isEmpty() ? "" : offered() ? Messages.catalogue_offered : Messages.catalogue_leftOut;
    }

    /** Why it is offered or not, or why it cannot be started. */
    String reason() {
        if (explanation.isPresent()) {
            return explanation.get().leftOutBy().map(reason -> (reason.sentence() + " " + reason.remedy()).strip())
                    .orElse(Messages.catalogue_offered_long);
        }
        return switch (application.availability()) {
            case Availability.Installed installed -> "";
            case Availability.NotInstalled not -> not.problem().sentence();
        };
    }

    /** Where that is decided. */
    String source() {
        return explanation.flatMap(Explanation::leftOutBy).map(Explanation.Reason::source).orElse("");
    }
}
