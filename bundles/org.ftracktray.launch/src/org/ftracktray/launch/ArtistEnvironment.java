// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.Map;

/** The environment of this process without what is about this program alone; an OSGi service. Usable from any thread. */
public interface ArtistEnvironment {

    /** Names and values, as applications get them before anything is set for them; never null, immutable. */
    Map<String, String> variables();
}
