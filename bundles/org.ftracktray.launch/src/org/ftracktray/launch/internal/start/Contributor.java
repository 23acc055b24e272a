// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Names contributed code, so that whoever reads a sentence or the log knows whom to ask. */
public final class Contributor {

    private Contributor() {}

    /** The class of an object with the bundle that it comes from, when it comes from one. */
    public static String of(Object contributed) {
        Class<?> type = contributed.getClass();
        Bundle bundle = FrameworkUtil.getBundle(type);
        return bundle == null ? type.getName() : type.getName() + " of the bundle " + bundle.getSymbolicName();
    }
}
