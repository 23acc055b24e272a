// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers that are the same whenever a studio is made anew, so that links and tests stay valid. */
final class StableIds {

    private StableIds() {}

    /** @param what names the entity, such as {@code "Project/Glass Harbour"} */
    static String of(String what) {
        return UUID.nameUUIDFromBytes(("org.ftracktray.sandbox/" + what).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
