// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.problem;

import org.ftracktray.client.Problem;
import org.ftracktray.signin.SettingSource;

/** What is said about a site that cannot be used. */
public final class SiteProblems {
    private SiteProblems() {}

    public static Problem notAnAddress(String text, SettingSource source, String why) {
        return new Problem("\"" + text + "\" is not the address of an ftrack site.", why, switch (source) {
            case ENVIRONMENT -> "Correct the environment variable FTRACK_SERVER, or ask your administrator to.";
            case COMMAND_LINE -> "Start again with a correct --server option.";
            case MANAGED, PRODUCT_DEFAULT -> "Tell your administrator: the address was set for all workstations.";
            case PREFERENCE, NONE -> "Type the site's name, or copy the address from the browser.";
        });
    }
}
