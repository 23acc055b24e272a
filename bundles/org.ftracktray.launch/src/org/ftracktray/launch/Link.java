// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.client.Problem;
import org.ftracktray.client.SiteAddress;

/**
 * What a link asks for. Links are foreign text, any web page can have them opened: they name ids, identifiers and hosts, and
 * nothing else can be read out of them. Whoever acts on one asks the artist before anything is started or changed.
 */
public sealed interface Link {

    /** The scheme that desktops hand to Ftrack Tray. */
    String SCHEME = "ftracktray";
    /** What is longer is no link; in characters. */
    int LONGEST = 2000;

    /** Show the window: the scheme with nothing behind it. */
    record Show() implements Link {
        @Override
        public String text() {
            return SCHEME + ":";
        }
    }

    /** Show a task, or whatever else can be selected. Whether there is one, and who may see it, is not known. */
    record Task(EntityAddress address) implements Link {
        @Override
        public String text() {
            return address.host().map(host -> "https://" + host + "/#entityId=" + address.id())
                    .orElse(SCHEME + "://task/" + address.id());
        }
    }

    /**
     * Start an application for a task, after the artist has agreed.
     *
     * @param applicationIdentifier
     *            compared with those that are offered; may be anything
     */
    record Launch(String taskId, String applicationIdentifier) implements Link {
        @Override
        public String text() {
            return SCHEME + "://task/" + taskId + "/launch/"
                    + URLEncoder.encode(applicationIdentifier, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /**
     * Use another ftrack site, after the artist has agreed.
     *
     * @param site
     *            in its normal form
     */
    record Site(URI site) implements Link {
        @Override
        public String text() {
            return SCHEME + "://site/" + site.getAuthority();
        }
    }

    /** One line of text that {@link #of} reads as the same. */
    String text();

    /** Whether a text begins as a link or an address does, so that it is not meant to be searched for. */
    static boolean isOne(String text) {
        return Grammar.BEGINS.matcher(text.strip()).find() && !text.strip().contains("\n");
    }

    /**
     * Reads a link, the address of a page in ftrack, or the id of an entity. Asks nobody.
     *
     * @throws UnusableAddressException
     *             when it is none; its problem says what is accepted
     */
    static Link of(String text) {
        String given = text.strip();
        if (given.length() > LONGEST || Grammar.INVISIBLE.matcher(given).find()) {
            throw Grammar.unknown(given);
        }
        Matcher ours = Grammar.OURS.matcher(given);
        if (ours.matches()) {
            return Grammar.read(given, ours.group(1));
        }
        if ((!EntityAddress.isId(given) || given.startsWith("-")) && !isOne(given)) {
            throw Grammar.unknown(given);
        }
        return new Task(EntityAddress.of(given));
    }

    /** How links are written. */
    final class Grammar {
        private static final Pattern BEGINS = Pattern.compile("^(?i)(?:" + SCHEME + ":|https?://)");
        private static final Pattern OURS = Pattern.compile("(?i)" + SCHEME + ":(?://)?(.*?)/?");
        private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
        private static final Pattern TASK = Pattern.compile("(?i:task)/([^/]+)");
        private static final Pattern LAUNCH = Pattern.compile("(?i:task)/([^/]+)/(?i:launch)/([^/?#]+)");
        private static final Pattern SITE = Pattern.compile("(?i:site)/([^/?#@\\\\]+)");
        private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
        private static final int LONGEST_NAME = 200;
        private static final int SHOWN = 80;

        private Grammar() {}

        private static Link read(String link, String rest) {
            Matcher launch = LAUNCH.matcher(rest);
            Matcher task = TASK.matcher(rest);
            Matcher site = SITE.matcher(rest);
            if (rest.isEmpty()) {
                return new Show();
            } else if (launch.matches()) {
                return new Launch(id(link, launch.group(1)), name(link, launch.group(2)));
            } else if (task.matches()) {
                return new Task(new EntityAddress(Optional.empty(), id(link, task.group(1))));
            } else if (site.matches()) {
                return new Site(site(link, site.group(1)));
            }
            throw unknown(link);
        }

        private static String id(String link, String id) {
            if (!EntityAddress.isId(id)) {
                throw unknown(link);
            }
            return id;
        }

        private static String name(String link, String encoded) {
            if (BROKEN_ESCAPE.matcher(encoded).find()) {
                throw unknown(link);
            }
            String name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (name.isBlank() || name.length() > LONGEST_NAME || INVISIBLE.matcher(name).find()) {
                throw unknown(link);
            }
            return name;
        }

        private static URI site(String link, String authority) {
            try {
                return SiteAddress.normalise(authority);
            } catch (IllegalArgumentException noHost) {
                throw unknown(link);
            }
        }

        private static UnusableAddressException unknown(String text) {
            String line = INVISIBLE.matcher(text).replaceAll(" ");
            return new UnusableAddressException(new Problem(
                    "\"" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line)
                            + "\" is no link that Ftrack Tray understands.",
                    "",
                    "It takes the address of a task in ftrack's web page, " + SCHEME + "://task/ID, " + SCHEME
                            + "://task/ID/launch/APPLICATION and " + SCHEME + "://site/HOST."));
        }
    }
}
