// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page of a site that signs the user in and hands out a key (ftrack Connect login_tools.py). */
final class BrowserLink {
    private BrowserLink() {}

    /**
     * @param redirect where the site shall send the browser afterwards
     * @return names this user and machine, so that the key can be told apart in the user's ftrack settings
     */
    static URI to(URI site, URI redirect, Surroundings surroundings) {
        String identifier = "ftrack-tray-" + surroundings.osUser() + "@" + surroundings.machine();
        return URI.create(site + "/user/api_credentials?identifier=" + encode(identifier) + "&redirect_url="
                + encode(redirect.toString()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
