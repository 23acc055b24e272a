// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Route;

/**
 * {@code /application_icons/NAME.png}: the pictures that every site has, which items of actions name (ftrack Connect,
 * application_launcher, {@code AVAILABLE_ICONS}). Names without a picture get that of any application.
 */
public final class ApplicationIconRoute implements Route {

    private static final Pattern NAME = Pattern.compile("/application_icons/([\\w-]+)\\.png");
    private static final String ANY = "application";

    @Override
    public void handle(Exchange exchange) throws IOException {
        Matcher name = NAME.matcher(exchange.path());
        if (!name.matches() || !exchange.is("GET")) {
            exchange.send(404, "text/plain; charset=utf-8", "Nothing here");
            return;
        }
        exchange.with("Cache-Control", "max-age=3600").send(200, "image/png",
                picture(name.group(1).replace('-', '_')));
    }

    private static byte[] picture(String name) throws IOException {
        try (InputStream in = ApplicationIconRoute.class.getResourceAsStream(file(name))) {
            if (in != null) {
                return in.readAllBytes();
            }
        }
        try (InputStream in = ApplicationIconRoute.class.getResourceAsStream(file(ANY))) {
            return in.readAllBytes();
        }
    }

    private static String file(String name) {
        return "site/application_icons/" + name + ".png";
    }
}
