// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.client.Problem;
import org.ftracktray.client.SiteCheck;

/** Which sites this program works with: their version, and where they are. */
public final class SiteVersion {
    /** The oldest version the protocol of the public clients works with (ftrack-python session.py). */
    private static final int[] OLDEST = {3, 3, 11};
    private static final Pattern VERSION = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(\\D.*)?");

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

    /**
     * What keeps a site that was found from being signed in to: that it was found at another address than the one that was
     * asked, or that it is too old. Empty when user and key may be sent to {@link SiteCheck.Ok#finalAddress()}.
     */
    public static Optional<Problem> problem(SiteCheck.Ok found) {
        return found.isSameSite()
                ? problem(found.version())
                : Optional.of(leadsElsewhere(found.requested(), found.finalAddress()));
    }

    /** Who answers can lead to any address, so no key is sent there before a person has agreed to it. */
    private static Problem leadsElsewhere(URI asked, URI found) {
        return new Problem(asked + " leads to another address: " + found + ".",
                "Your user name and API key were not sent there: they are meant for " + asked.getAuthority() + ".",
                "If " + found.getAuthority() + " is your studio's ftrack, enter " + found
                        + " as the address. If you cannot "
                        + "change it, or do not know " + found.getAuthority()
                        + ", ask your administrator, who sets it with server= or FTRACK_SERVER.");
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
