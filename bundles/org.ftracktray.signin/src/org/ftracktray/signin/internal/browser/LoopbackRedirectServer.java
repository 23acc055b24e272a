// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.browser;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Waits on this machine for the browser that comes back from the site's sign-in page. One random port on both loopback
 * families, because browsers differ in what "localhost" means to them; one request to one secret path is taken, and
 * everything else is answered 404 and forgotten.
 *
 * <p>The taken request is answered with a redirect to the page that tells the result, so that the address with the key
 * does not stay in the browser's history.
 */
final class LoopbackRedirectServer implements AutoCloseable {
    private static final int ATTEMPTS_FOR_A_COMMON_PORT = 20;
    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final List<HttpServer> servers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int port;
    private final String secretPath;
    private final String resultPath = "/" + RandomToken.oneTime();
    private final Function<RedirectParameters, BrowserPage> onAnswer;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch resultFetched = new CountDownLatch(1);
    private final ILog log;
    private volatile BrowserPage result;

    /**
     * @param bareAddress for sites that accept only a host and a port as redirect address: takes the answer at the root
     * @param onAnswer called once, on its own thread; the browser waits for the page it returns
     * @throws IOException when this machine lets nobody listen on loopback
     */
    LoopbackRedirectServer(boolean bareAddress, Function<RedirectParameters, BrowserPage> onAnswer, ILog log)
            throws IOException {
        this(bareAddress, bind(), onAnswer, log);
    }

    /** @param bound on the same port of one loopback family or both, that of IPv4 first */
    LoopbackRedirectServer(boolean bareAddress, List<HttpServer> bound,
            Function<RedirectParameters, BrowserPage> onAnswer,
            ILog log) {
        this.secretPath = bareAddress ? "/" : "/" + RandomToken.oneTime();
        this.onAnswer = onAnswer;
        this.log = log;
        this.servers = bound;
        this.port = servers.getFirst().getAddress().getPort();
        for (HttpServer server : servers) {
            server.setExecutor(threads);
            server.createContext("/", this::handle);
            server.start();
        }
    }

    /** Where the site shall send the browser. */
    URI address() {
        return URI.create("http://" + host() + ":" + port + (isBare() ? "" : secretPath));
    }

    /** Where only one family could be bound, somebody else may hold the port in the other, which localhost may mean. */
    private String host() {
        return servers.size() > 1 ? "localhost" : "127.0.0.1";
    }

    /** Stops; a browser that was taken has a moment to fetch the page with the result. Does not block. */
    @Override
    public void close() {
        Thread.ofVirtual().start(() -> {
            try {
                if (taken.get()) {
                    resultFetched.await(MOMENT.toSeconds(), TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            servers.forEach(server -> server.stop(1));
            threads.shutdownNow();
        });
    }

    private static List<HttpServer> bind() throws IOException {
        InetAddress v4 = InetAddress.getByAddress("localhost", new byte[]{127, 0, 0, 1});
        InetAddress v6 = InetAddress.getByAddress("localhost",
                new byte[]{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        for (int attempt = 1;; attempt++) {
            HttpServer first = HttpServer.create(new InetSocketAddress(v4, 0), 0);
            try {
                return List.of(first, HttpServer.create(new InetSocketAddress(v6, first.getAddress().getPort()), 0));
            } catch (BindException e) {
                if (attempt < ATTEMPTS_FOR_A_COMMON_PORT && isInUse(e)) {
                    first.stop(0);
                } else {
                    return List.of(first);
                }
            } catch (IOException e) {
                return List.of(first);
            }
        }
    }

    private static boolean isInUse(BindException e) {
        return String.valueOf(e.getMessage()).contains("in use");
    }

    private void handle(HttpExchange exchange) {
        BrowserPage page = null;
        try (exchange) {
            page = answer(exchange);
            page.sendTo(exchange);
        } catch (IOException e) {
            log.info("The browser went away before it was answered.");
        } catch (RuntimeException e) {
            log.error("The answer of the browser could not be handled.", e);
        }
        if (page != null && page == result) {
            resultFetched.countDown();
        }
    }

    private BrowserPage answer(HttpExchange exchange) {
        if (!"GET".equals(exchange.getRequestMethod()) || !isForUs(exchange)) {
            return BrowserPage.notFound();
        }
        String path = exchange.getRequestURI().getRawPath();
        BrowserPage ended = result;
        if (resultPath.equals(path) && ended != null) {
            return ended;
        }
        Optional<RedirectParameters> answer = RedirectParameters.parse(exchange.getRequestURI().getRawQuery());
        boolean ours = secretPath.equals(path) && (!isBare() || answer.isPresent() && isNavigation(exchange));
        if (!ours || !taken.compareAndSet(false, true)) {
            return BrowserPage.notFound();
        }
        result = onAnswer.apply(answer.orElse(RedirectParameters.NOTHING));
        return BrowserPage.goTo(resultPath);
    }

    private boolean isBare() {
        return "/".equals(secretPath);
    }

    /** Without a secret in the path at least no image, script or fetch of some web page; old browsers do not say. */
    private static boolean isNavigation(HttpExchange exchange) {
        return isOnly(exchange, "Sec-Fetch-Mode", "navigate") && isOnly(exchange, "Sec-Fetch-Dest", "document");
    }

    private static boolean isOnly(HttpExchange exchange, String header, String value) {
        return exchange.getRequestHeaders().getOrDefault(header, List.of(value)).equals(List.of(value));
    }

    private boolean isForUs(HttpExchange exchange) {
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        return hosts.size() == 1 && (host() + ":" + port).equalsIgnoreCase(hosts.getFirst());
    }
}
