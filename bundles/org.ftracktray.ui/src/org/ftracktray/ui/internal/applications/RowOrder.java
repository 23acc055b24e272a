// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;

/** In which order starts are listed. */
final class RowOrder {
    private static final Comparator<LaunchRecord> RUNNING_THEN_NEWEST = Comparator
            .<LaunchRecord, Boolean>comparing(record -> !(record.state() instanceof LaunchState.Running))
            .thenComparing(LaunchRecord::started, Comparator.reverseOrder());

    private RowOrder() {}

    /** What runs first, then the newest. */
    static List<LaunchRecord> of(List<LaunchRecord> launches, int most) {
        return launches.stream().sorted(RUNNING_THEN_NEWEST).limit(most).toList();
    }

    /** As they are listed, with what is new below: nothing moves while somebody points at it. */
    static List<LaunchRecord> keeping(List<String> listed, List<LaunchRecord> launches, List<LaunchRecord> wanted) {
        List<LaunchRecord> kept = new ArrayList<>();
        for (String id : listed) {
            launches.stream().filter(record -> record.id().equals(id)).forEach(kept::add);
        }
        wanted.stream().filter(record -> !listed.contains(record.id())).forEach(kept::add);
        return kept;
    }
}
