// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.client.Problem;

/** Which versions of ftrack this program works with. */
public final class SiteVersion {
    /** The oldest version the protocol of the public clients works with (ftrack-python session.py). */
    private static final int[] OLDEST = {3, 3, 11};
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    private SiteVersion() {}

    /**
     * What is said about a site that is too old; empty for one that is not and for a version of unknown form.
     *
     * @param version as {@link org.ftracktray.client.SiteCheck.Ok#version()} gives it
     */
    public static Optional<Problem> problem(String version) {
        return isTooOld(version)
                ? Optional.of(new Problem("This ftrack site is too old for Ftrack Tray.",
                        "It runs version " + version + "; 3.3.11 or newer is needed.",
                        "Ask your administrator to upgrade the site."))
                : Optional.empty();
    }

    private static boolean isTooOld(String version) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            return false;
        }
        for (int i = 0; i < OLDEST.length; i++) {
            int difference = Integer.compare(Integer.parseInt(parts.group(i + 1)), OLDEST[i]);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }
}
