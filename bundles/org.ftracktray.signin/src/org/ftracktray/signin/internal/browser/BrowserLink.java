// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.browser;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.ftracktray.signin.internal.site.SystemEnvironment;

/** The page of a site that signs the user in and hands out a key (ftrack Connect login_tools.py). */
final class BrowserLink {
    private BrowserLink() {}

    /**
     * @param redirect where the site shall send the browser afterwards
     * @return names this user and machine, so that the key can be told apart in the user's ftrack settings
     */
    static URI to(URI site, URI redirect, SystemEnvironment environment) {
        return page(site, redirect, "ftrack-tray-" + environment.osUser() + "@" + environment.machine());
    }

    /** The same page under another identifier, because a site may replace the key of an identifier that it knows. */
    static URI toQuestion(URI site, URI redirect, SystemEnvironment environment) {
        return page(site, redirect, "ftrack-tray-comparison-" + environment.osUser() + "@" + environment.machine());
    }

    private static URI page(URI site, URI redirect, String identifier) {
        return URI.create(site + "/user/api_credentials?identifier=" + encode(identifier) + "&redirect_url="
                + encode(redirect.toString()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
