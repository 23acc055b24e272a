// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.List;
import java.util.Optional;

import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchState;

/**
 * Why something did not start.
 *
 * @param words all of it
 * @param shortly two lines of it
 * @param launched the start, when a process ran and left a log
 */
record ErrorMessage(String words, String shortly, Optional<LaunchRecord> launched) {

    static ErrorMessage of(String sentence) {
        return new ErrorMessage(sentence, sentence, Optional.empty());
    }

    /** @param launches the newest first */
    static ErrorMessage of(LaunchResult.Failed failed, List<LaunchRecord> launches) {
        List<String> printed = failed.printed();
        String all = failed.problem().sentence() + (printed.isEmpty() ? "" : "\n" + String.join("\n", printed));
        Optional<LaunchRecord> ended = launches.stream().findFirst()
                .filter(record -> record.state() instanceof LaunchState.Ended state && state.failed())
                .filter(record -> failed.problem().what().startsWith(record.application().title()));
        String shortly = failed.problem().what() + (printed.isEmpty() ? "" : "\n" + printed.getLast());
        return new ErrorMessage(all, ended.isPresent() ? shortly : all, ended);
    }
}
