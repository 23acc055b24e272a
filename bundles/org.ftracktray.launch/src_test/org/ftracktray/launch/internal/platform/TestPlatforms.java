// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.util.Map;

/** The rules of other systems, for tests on this one. */
public final class TestPlatforms {

    private TestPlatforms() {}

    public static Platform windows() {
        return new WindowsPlatform(Map.of());
    }

    public static Platform mac() {
        return new MacPlatform(Map.of());
    }
}
