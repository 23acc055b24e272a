// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.ftracktray.client.Problem;
import org.ftracktray.client.SiteAddress;

/**
 * What somebody types or pastes to name an entity: its id, or the address of its page in ftrack. Immutable.
 *
 * @param host
 *            host of the site that the address is of; empty of an id, which may be of any site
 * @param id
 *            id of the entity; whether there is one is not known
 */
public record EntityAddress(Optional<String> host, String id) {

    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z_-]{1,64}");
    private static final Pattern MADE_ID = Pattern
            .compile(
                    "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|(?<![0-9a-fA-F])[0-9a-fA-F]{32}(?![0-9a-fA-F])");
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]+)=([^&#?/]+)");
    private static final String COPY = "Copy the address from the browser while the task, project or version is open.";

    /** What lies open beside the page comes before the page (as ftrack's web page writes its addresses). */
    private static final List<String> PARAMETERS = List.of("slideEntityId", "entityId");

    /** Whether a text is an address, or an id in the form that ftrack gives to its own. */
    static boolean isOne(String text) {
        return text.strip().matches("(?i)https?://.*") || MADE_ID.matcher(text.strip()).matches();
    }

    /** Whether a text may be an id. */
    static boolean isId(String text) {
        return ID.matcher(text.strip()).matches();
    }

    /**
     * Reads what was typed; blanks around it are left out. Asks nobody.
     *
     * @throws UnusableAddressException
     *             when the text is neither an id nor an address that has one
     */
    public static EntityAddress of(String text) {
        String given = text.strip();
        if (given.isEmpty()) {
            throw unusable("Nothing is given to explain.", COPY);
        }
        if (ID.matcher(given).matches()) {
            return new EntityAddress(Optional.empty(), given);
        }
        if (!given.matches("(?i)https?://.*")) {
            throw unusable("\"" + given + "\" is neither an id nor the address of a page in ftrack.", COPY);
        }
        String rest = given.substring(given.indexOf("//") + 2);
        String host = host(rest.split("[/?#]", 2)[0].replaceFirst("^.*@", ""));
        Map<String, String> parameters = new HashMap<>();
        PARAMETER.matcher(rest).results().forEach(each -> parameters.put(each.group(1),
                URLDecoder.decode(each.group(2).replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8)));
        return PARAMETERS.stream().map(parameters::get).filter(id -> id != null && ID.matcher(id).matches()).findFirst()
                .or(() -> MADE_ID.matcher(rest).results().map(MatchResult::group).reduce((first, last) -> last))
                .map(id -> new EntityAddress(Optional.of(host), id))
                .orElseThrow(() -> unusable("The address " + given + " names no task, project or version.",
                        "Open one in the browser and copy the address then."));
    }

    /**
     * The id, if it may be one of a site.
     *
     * @param remedy
     *            what to do when it is of another site
     * @throws UnusableAddressException
     *             when the address is one of another site
     */
    public String idAt(URI site, String remedy) {
        host.filter(mine -> !mine.equalsIgnoreCase(site.getHost())).ifPresent(other -> {
            throw unusable("The address is one of " + other + ", and what is asked is " + site.getHost() + ".", remedy);
        });
        return id;
    }

    /** As the address of a site has it: a host in any script in its encoded form. */
    private static String host(String authority) {
        try {
            return SiteAddress.normalise("https://" + authority).getHost();
        } catch (IllegalArgumentException noHost) {
            return authority;
        }
    }

    private static UnusableAddressException unusable(String what, String remedy) {
        return new UnusableAddressException(new Problem(what, "", remedy));
    }
}
