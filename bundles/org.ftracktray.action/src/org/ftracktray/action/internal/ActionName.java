// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action.internal;

import org.ftracktray.action.Action;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Names an action for the log and for a person, also one that cannot say its own name. */
final class ActionName {

    private ActionName() {}

    /** The subject of a sentence: its id, its class and the bundle that it comes from. */
    static String of(Action action) {
        Class<?> type = action.getClass();
        Bundle bundle = FrameworkUtil.getBundle(type);
        String from = bundle == null ? "" : " of the bundle " + bundle.getSymbolicName();
        return "The action \"" + id(action) + "\" (" + type.getName() + from + ")";
    }

    private static String id(Action action) {
        try {
            return action.id();
        } catch (RuntimeException | Error e) {
            return "without id";
        }
    }
}
