// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;

/** In which order starts are listed. */
final class RowOrder {
    private static final Comparator<Launched> RUNNING_THEN_NEWEST = Comparator
            .<Launched, Boolean>comparing(launched -> !(launched.state() instanceof LaunchState.Running))
            .thenComparing(Launched::started, Comparator.reverseOrder());

    private RowOrder() {}

    /** What runs first, then the newest. */
    static List<Launched> of(List<Launched> launches, int most) {
        return launches.stream().sorted(RUNNING_THEN_NEWEST).limit(most).toList();
    }

    /** As they are listed, with what is new below: nothing moves while somebody points at it. */
    static List<Launched> keeping(List<String> listed, List<Launched> launches, int most) {
        List<Launched> kept = new ArrayList<>();
        for (String id : listed) {
            launches.stream().filter(launched -> launched.id().equals(id)).forEach(kept::add);
        }
        of(launches, most).stream().filter(launched -> !listed.contains(launched.id())).forEach(kept::add);
        return kept;
    }
}
