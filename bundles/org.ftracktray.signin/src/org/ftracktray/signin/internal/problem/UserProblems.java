// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.problem;

import java.net.URI;
import java.time.Duration;

import org.ftracktray.client.Problem;

/** What is said about a user or a key that cannot be used. */
public final class UserProblems {
    private UserProblems() {}

    public static Problem userMissing() {
        return new Problem("Type your user name.", "", "It is the one you sign in to ftrack with.");
    }

    public static Problem unknown(String user, URI site) {
        return new Problem("There is no user \"" + user + "\" at " + site.getHost() + ".",
                "The API key works, but the user name is misspelt or was changed.",
                "Type the user name as ftrack shows it, or sign in with the browser.");
    }

    public static Problem inactive(String user, URI site) {
        return new Problem("The user \"" + user + "\" is deactivated at " + site.getHost() + ".",
                "An administrator switched the user off.", "Ask your administrator to activate it.");
    }

    public static Problem keyOfSomebodyElse(String user, String owner) {
        return new Problem("This API key does not belong to \"" + user + "\".", "It is the key of \"" + owner + "\".",
                "Type the user name that goes with the key, or use a key of your own.");
    }

    public static Problem noKeyFromSite(URI site) {
        return new Problem(site.getHost() + " did not hand out an API key.",
                "The sign-in was denied in the browser, or your role may not have API keys.",
                "Try again, or sign in with a user name and an API key from your ftrack account settings.");
    }

    public static Problem nobodyCame(Duration limit) {
        String time = limit.toSecondsPart() == 0 ? limit.toMinutes() + " minutes" : limit.toSeconds() + " s";
        return new Problem("Nobody signed in within " + time + ".",
                "The browser did not come back from the sign-in page.",
                "Try again. If the browser cannot reach the page, sign in with a user name and an API key.");
    }

    public static Problem notConfirmed(String user) {
        return new Problem("Nobody confirmed the sign-in as \"" + user + "\".", "", "Sign in again.");
    }

    public static Problem cannotListen() {
        return new Problem("The browser cannot report back to Ftrack Tray.",
                "This machine does not allow listening on its own loopback address.",
                "Sign in with a user name and an API key.");
    }

    public static Problem keyNotKept(String user) {
        return new Problem("The API key of \"" + user + "\" is not kept here any more.", "", "Sign in again.");
    }

    public static Problem keyUnreadable(String user, String why) {
        return new Problem("The kept API key of \"" + user + "\" cannot be read.", why,
                "Unlock the key ring and try again, or sign in again.");
    }

    public static Problem wrongPassword() {
        return new Problem("This is not the password of the file with your API key.", "",
                "Type it again, or press \"Sign in as someone else\" and sign in with the browser.");
    }

    public static Problem environmentIncomplete(String missing) {
        return new Problem("The environment names an ftrack user without everything else.", missing + " is not set.",
                "Set FTRACK_SERVER, FTRACK_API_USER and FTRACK_API_KEY together, or sign in here.");
    }

    public static Problem failed() {
        return new Problem("Signing in failed.", "Something unexpected happened; the log says more.",
                "Try again. If it happens again, copy the report of the Diagnostics view for support.");
    }
}
