// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

/** Answers the requests of one part of the site. */
public interface Route {

    /** Answers now or later through the exchange; an exception becomes an error page. */
    void handle(Exchange exchange) throws Exception;
}
