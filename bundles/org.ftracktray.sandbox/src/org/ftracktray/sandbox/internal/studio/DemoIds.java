// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers that are the same at every start, so that links and tests stay valid. */
final class DemoIds {

    private DemoIds() {}

    /** @param what names the entity, such as {@code "Project/Glass Harbour"} */
    static String of(String what) {
        return UUID.nameUUIDFromBytes(("org.ftracktray.sandbox/" + what).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
