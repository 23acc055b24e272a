// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Route;

/** {@code /sandbox}: the page with buttons for faults, for browsers on this machine only. */
public final class FaultsPageRoute implements Route {

    @Override
    public void handle(Exchange exchange) throws IOException {
        if (exchange.isFromHere()) {
            Pages.sendLive(exchange,
                    new String(ResourceRoute.read("faults.html").orElseThrow(), StandardCharsets.UTF_8));
        } else {
            Pages.send(exchange, 403,
                    Pages.message("Not from here", "Faults can be caused from the sandbox's own computer only."));
        }
    }
}
