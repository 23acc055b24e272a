// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.browser;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.BrowserUser;
import org.ftracktray.signin.BrowserUserQuery;
import org.ftracktray.signin.internal.problem.UserProblems;
import org.ftracktray.signin.internal.site.SystemEnvironment;

/**
 * Asks through the same redirect as a sign-in, under an identifier of its own so that the key in use stays as it is. The
 * key that comes with the answer is thrown away.
 */
public final class RedirectUserQuery implements BrowserUserQuery {
    private final LoopbackRedirectServer listener;
    private final URI link;
    private final Instant until;
    private final CompletableFuture<BrowserUser> answer = new CompletableFuture<>();

    public RedirectUserQuery(Account here, SystemEnvironment environment, BrowserOptions options, Clock clock, ILog log)
            throws IOException {
        Duration limit = options.limit();
        this.listener = new LoopbackRedirectServer(options.bareRedirect(), redirect -> answered(here, redirect), log);
        this.link = BrowserLink.toQuestion(here.site(), listener.address(), environment);
        this.until = clock.instant().plus(limit);
        answer.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((user, failure) -> listener.close());
    }

    @Override
    public URI link() {
        return link;
    }

    @Override
    public Instant until() {
        return until;
    }

    @Override
    public CompletableFuture<BrowserUser> answer() {
        return answer.copy();
    }

    @Override
    public void close() {
        answer.cancel(false);
    }

    private BrowserPage answered(Account here, RedirectParameters redirect) {
        if (answer.isDone()) {
            return BrowserPage.superseded();
        }
        if (redirect.user().isEmpty()) {
            answer.completeExceptionally(new CancellationException("The browser did not say who is signed in."));
            return BrowserPage.failed(UserProblems.noKeyFromSite(here.site()), Optional.of(here));
        }
        String user = redirect.user().get();
        boolean same = user.equalsIgnoreCase(here.user());
        answer.complete(new BrowserUser(user, same));
        return BrowserPage.compared(user, here);
    }
}
