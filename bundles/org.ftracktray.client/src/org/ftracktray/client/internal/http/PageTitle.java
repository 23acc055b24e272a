// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.util.regex.Pattern;

/** The title of a web page, to say what was found where ftrack should be. */
public final class PageTitle {
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]{1,200})</title", Pattern.CASE_INSENSITIVE);

    private PageTitle() {}

    /** In quotes, {@code ""} if there is none. */
    public static String of(String page) {
        var title = TITLE.matcher(page);
        return title.find() ? "\"" + title.group(1).replaceAll("\\s+", " ").strip() + "\"" : "";
    }
}
