// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.NotFtrackException.Found;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.SiteCheck;
import org.ftracktray.client.UnreachableException;

/**
 * Recognises an ftrack site by the header {@code FTRACK_VERSION} on {@code GET /}. Source: ftrack Connect and AYON's ftrack
 * add-on, which rely on the same.
 */
public final class SiteProbe {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MAX_REDIRECTIONS = 5;
    private static final int MAX_PAGE_BYTES = 16 << 20;
    /** Which a site's own front page never answers, for it is open to everybody. */
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 407, 451, 511);

    private SiteProbe() {}

    public static SiteCheck check(URI site, ConnectionOptions options) {
        try (HttpClient httpClient = new HttpClient(options)) {
            return follow(httpClient, site, options);
        } catch (FtrackException e) {
            return new SiteCheck.Failed(e);
        }
    }

    private static SiteCheck follow(HttpClient httpClient, URI site, ConnectionOptions options) {
        long start = System.nanoTime();
        URI address = site.resolve("/");
        for (int i = 0; i <= MAX_REDIRECTIONS; i++) {
            Request request = Request.get(address, Map.of("User-Agent", options.userAgent()));
            Duration limit = LIMIT.minusNanos(System.nanoTime() - start);
            if (!limit.isPositive()) {
                throw new UnreachableException(UnreachableException.Reason.TIMED_OUT, address, null);
            }
            Instant asked = Instant.now();
            HttpResponse answer = httpClient.run(request, limit, MAX_PAGE_BYTES);
            String version = answer.header("FTRACK_VERSION").strip();
            if (answer.status() == 200 && !version.isEmpty()) {
                return new SiteCheck.Ok(SiteAddress.normalise(site.toString()),
                        SiteAddress.normalise(address.toString()), version,
                        ServerClock.ahead(answer, asked, Instant.now()));
            }
            if (!answer.isRedirection()) {
                throw failure(address, answer);
            }
            address = Redirection.target(address, answer);
        }
        throw new NotFtrackException(Found.REDIRECT, site, 302, "more than " + MAX_REDIRECTIONS + " times");
    }

    private static FtrackException failure(URI address, HttpResponse answer) {
        int status = answer.status();
        String title = PageTitle.of(answer.body());
        if (REFUSALS.contains(status)) {
            return new NotFtrackException(Found.REFUSED_IN_BETWEEN, address, status, title);
        }
        if (status >= 500 || status == 429 || status == 408) {
            return new ServerErrorException(status, "", title, RetryAfter.of(answer));
        }
        return new NotFtrackException(Found.OTHER_SERVER, address, status, title);
    }
}
