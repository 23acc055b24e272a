// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a web page, to say what was found where ftrack should be. */
public final class PageTitle {
    private static final Pattern TITLE = Pattern.compile("<title[^<>]*>([^<]{1,200})</title", Pattern.CASE_INSENSITIVE);

    /** Titles stand at the beginning, and pages may be as large as somebody likes. */
    private static final int LOOKED_AT = 64 << 10;

    private PageTitle() {}

    /** In quotes, {@code ""} if there is none. */
    public static String of(String page) {
        Matcher title = TITLE.matcher(page.substring(0, Math.min(page.length(), LOOKED_AT)));
        return title.find() ? "\"" + ForeignText.line(title.group(1)) + "\"" : "";
    }
}
