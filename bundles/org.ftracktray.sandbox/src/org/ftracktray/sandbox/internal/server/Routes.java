// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.server;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.ftracktray.sandbox.internal.api.ApiRoute;
import org.ftracktray.sandbox.internal.faults.Faults;
import org.ftracktray.sandbox.internal.faults.FaultsRoute;
import org.ftracktray.sandbox.internal.http.Authentication;
import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.RequestBodyException;
import org.ftracktray.sandbox.internal.http.Route;
import org.ftracktray.sandbox.internal.http.WebSessions;
import org.ftracktray.sandbox.internal.hub.Hub;
import org.ftracktray.sandbox.internal.hub.SocketIoRoute;
import org.ftracktray.sandbox.internal.studio.Studio;
import org.ftracktray.sandbox.internal.web.ApiCredentialsRoute;
import org.ftracktray.sandbox.internal.web.ApplicationIconRoute;
import org.ftracktray.sandbox.internal.web.FaultsPageRoute;
import org.ftracktray.sandbox.internal.web.HomeRoute;
import org.ftracktray.sandbox.internal.web.Pages;
import org.ftracktray.sandbox.internal.web.Passwords;
import org.ftracktray.sandbox.internal.web.ResourceRoute;
import org.ftracktray.sandbox.internal.web.WidgetRoute;

/** Hands each request to the part of the site that the beginning of its path names. */
final class Routes extends Handler.Abstract {

    private static final System.Logger LOG = System.getLogger(Routes.class.getName());

    private final Map<String, Route> exact = new LinkedHashMap<>();
    private final Map<String, Route> below = new LinkedHashMap<>();
    private final Faults faults = new Faults();
    private final Studio studio;

    Routes(Studio studio, Hub hub, ServerWebSocketContainer sockets, String bindAddress, Consumer<Duration> offline) {
        this.studio = studio;
        WebSessions sessions = new WebSessions();
        Authentication authentication = new Authentication(studio, sessions);
        Passwords passwords = new Passwords(studio, bindAddress);
        HomeRoute home = new HomeRoute(studio, sessions, passwords);
        exact.put("/", home);
        exact.put("/signin", home);
        exact.put("/signout", home);
        exact.put("/api", new ApiRoute(studio, authentication));
        exact.put("/user/api_credentials", new ApiCredentialsRoute(studio, sessions, passwords));
        exact.put("/widget", new WidgetRoute(studio));
        exact.put("/sandbox", new FaultsPageRoute());
        exact.put("/sandbox/faults", new FaultsRoute(studio, hub, faults, offline));
        exact.put("/sandbox/events", new EventLogRoute(hub.log(), authentication));
        below.put("/socket.io", new SocketIoRoute(hub, authentication, sockets));
        below.put("/component/", new ComponentRoute(studio, authentication));
        below.put("/web/", new ResourceRoute());
        below.put("/img/", new ResourceRoute());
        below.put("/application_icons/", new ApplicationIconRoute());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        try {
            exchange.with("Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(studio.clock().now().atZone(ZoneOffset.UTC)));
            String path = exchange.path();
            if (fails(exchange, path)) {
                return true;
            }
            Route route = exact.get(path);
            if (route == null) {
                route = below.entrySet().stream().filter(entry -> path.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue).findFirst().orElse(Routes::notFound);
            }
            route.handle(exchange);
        } catch (RequestBodyException e) {
            LOG.log(Level.DEBUG, "A request was not complete", e);
            exchange.with("Connection", "close").send(400, "text/plain; charset=utf-8",
                    "The request was not complete: " + e.getCause().getMessage() + ".");
        } catch (Exception e) {
            LOG.log(Level.WARNING, "Could not answer " + request.getHttpURI().getPath(), e);
            if (response.isCommitted()) {
                callback.failed(e);
            } else {
                exchange.send(500, "text/html; charset=utf-8",
                        Pages.message("Something went wrong", "The sandbox could not answer: " + e.getMessage()));
            }
        }
        return true;
    }

    /** @return whether a fault that somebody asked for has answered the request */
    private boolean fails(Exchange exchange, String path) throws InterruptedException {
        Optional<Faults.Failure> failure = path.equals("/sandbox/faults") ? Optional.empty() : faults.next(path);
        if (failure.isPresent()) {
            Thread.sleep(failure.get().delayMillis());
        }
        failure.filter(f -> f.status() != 0).ifPresent(f -> {
            if (f.html()) {
                exchange.send(f.status(), "text/html; charset=utf-8",
                        Pages.message("Proxy error", "This page stands for one that a proxy answers with."));
            } else {
                exchange.with("Retry-After", "1").send(f.status(), "application/json",
                        "{\"exception\":\"ServerError\",\"content\":\"A fault on demand.\",\"error_code\":null}");
            }
        });
        return failure.filter(f -> f.status() != 0).isPresent();
    }

    private static void notFound(Exchange exchange) {
        exchange.send(404, "text/html; charset=utf-8",
                Pages.message("Nothing here", "The sandbox has no page at this address."));
    }
}
