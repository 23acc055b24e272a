// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Identifiers that are the same at every start, so that links and tests stay valid. */
final class DemoIds {

    /** Entities that the test suites of public clients look for (ftrack-python, test/unit/conftest.py). */
    private static final Map<String, String> KNOWN = Map.of("Project/Glass Harbour",
            "5671dcb0-66de-11e1-8e6e-f23c91df25eb", "User/jenkins", "d07ae5d0-66e1-11e1-b5e9-f23c91df25eb",
            "Task/5671dcb0-66de-11e1-8e6e-f23c91df25eb/sq010/sh010/Animation",
            "adb4ad6c-7679-11e2-8df2-f23c91df25eb");

    private DemoIds() {}

    /** @param what names the entity, such as {@code "Project/Glass Harbour"} */
    static String of(String what) {
        if (KNOWN.containsKey(what)) {
            return KNOWN.get(what);
        }
        return UUID.nameUUIDFromBytes(("org.ftracktray.sandbox/" + what).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
