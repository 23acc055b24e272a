// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody types to name an entity: its id, or the address of its page in ftrack. */
final class EntityAddress {

    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z_-]{1,64}");
    private static final Pattern MADE_ID = Pattern
            .compile(
                    "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|(?<![0-9a-fA-F])[0-9a-fA-F]{32}(?![0-9a-fA-F])");
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]+)=([^&#?/]+)");

    /** What lies open beside the page comes before the page (as ftrack's web page writes its addresses). */
    private static final List<String> PARAMETERS = List.of("slideEntityId", "entityId");

    private EntityAddress() {}

    /**
     * The id.
     *
     * @param site
     *            that the entity has to be of
     * @throws IllegalArgumentException
     *             when the text is neither an id nor an address of the site that has one; the message is for people
     */
    static String id(String text, URI site) {
        String given = text.strip();
        if (ID.matcher(given).matches()) {
            return given;
        }
        if (!given.matches("(?i)https?://.*")) {
            throw new IllegalArgumentException("\"" + given + "\" is neither an id nor the address of a page in ftrack."
                    + " Copy the address from the browser while the task, project or version is open.");
        }
        String rest = given.substring(given.indexOf("//") + 2);
        String host = rest.split("[/?#]", 2)[0].replaceFirst("^.*@", "").replaceFirst(":\\d+$", "");
        if (!host.equalsIgnoreCase(site.getHost())) {
            throw new IllegalArgumentException("The address is one of " + host + ", and what is asked is "
                    + site.getHost() + ". Give that site with --server.");
        }
        Map<String, String> parameters = new HashMap<>();
        PARAMETER.matcher(rest).results().forEach(each -> parameters.put(each.group(1),
                URLDecoder.decode(each.group(2).replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8)));
        return PARAMETERS.stream().map(parameters::get).filter(id -> id != null && ID.matcher(id).matches()).findFirst()
                .or(() -> MADE_ID.matcher(rest).results().map(MatchResult::group).reduce((first, last) -> last))
                .orElseThrow(() -> new IllegalArgumentException("The address " + given + " names no task, project or"
                        + " version. Open one in the browser and copy the address then."));
    }
}
