// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.internal.document.Node.Position;

/** Reads who gets something, where and on what. */
final class RestrictionReader {

    private RestrictionReader() {}

    /** The restrictions that are set, each with the line of its field. */
    static List<Restriction> read(Section section, Set<Subject> subjects) {
        List<Restriction> restrictions = new ArrayList<>();
        for (Subject subject : subjects) {
            List<String> patterns = section.texts(subject.field());
            if (!patterns.isEmpty()) {
                Position position = section.values().get(subject.field()).position();
                restrictions.add(new Restriction(subject, patterns, position.file() + ":" + position.line()));
            }
        }
        return restrictions;
    }
}
