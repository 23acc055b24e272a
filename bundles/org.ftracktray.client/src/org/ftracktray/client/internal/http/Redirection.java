// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.net.URI;

import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.NotFtrackException.Found;

/** Where an answer of status 3xx leads. */
public final class Redirection {
    private Redirection() {}

    /**
     * The next address.
     *
     * @throws NotFtrackException if there is none, or if it would give up TLS
     */
    public static URI target(URI from, HttpResponse answer) {
        try {
            URI target = from.resolve(answer.header("Location"));
            boolean web = "https".equals(target.getScheme())
                    || "http".equals(target.getScheme()) && !"https".equals(from.getScheme());
            boolean named = !answer.header("Location").isBlank();
            if (named && web && target.getHost() != null && !target.equals(from)) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the same report as an unusable address
        }
        throw refused(from, answer);
    }

    /** What to report about a redirection that is not followed. */
    public static NotFtrackException refused(URI from, HttpResponse answer) {
        return new NotFtrackException(Found.REDIRECT, from, answer.status(), shown(answer));
    }

    /** Where it leads, without what may be secret in it. */
    public static String shown(HttpResponse answer) {
        return ForeignText.line(answer.header("Location").replaceFirst("[?#].*$", "").replaceFirst("//[^/]*@", "//"));
    }
}
