// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.web;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.ftracktray.ui.WebBrowser;

/** Opens the pages of sign-ins, each once however many views show that it is awaited. Thread-safe; never blocks. */
@Creatable
@Singleton
public final class SignInPages {
    private final WebBrowser browser;
    private URI last;
    private CompletableFuture<Boolean> opened;

    @Inject
    SignInPages(WebBrowser browser) {
        this.browser = browser;
    }

    /** Opens a page unless it is the one that was opened last; completes with whether a browser took it. */
    public synchronized CompletableFuture<Boolean> open(URI page) {
        return page.equals(last) ? opened : openAgain(page);
    }

    /** Opens a page, whether it was opened before or not. */
    public synchronized CompletableFuture<Boolean> openAgain(URI page) {
        last = page;
        opened = CompletableFuture.supplyAsync(() -> browser.open(page),
                task -> Thread.ofVirtual().name("open browser").start(task));
        return opened;
    }
}
