// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.util.Optional;

/** What this process was started with, in front of the environment so that tests can stand in for it. */
public interface SystemEnvironment {

    /** An environment variable; blank counts as absent. */
    Optional<String> environment(String name);

    /** A property of the framework, which the command line options become; blank counts as absent. */
    Optional<String> property(String name);

    /** The operating system user who runs this program. */
    String osUser();

    /** A name for this machine, never blank. */
    String machine();
}
