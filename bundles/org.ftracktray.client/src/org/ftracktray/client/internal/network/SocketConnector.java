// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.internal.failure.ProxyRefusedException;
import org.ftracktray.client.internal.proxy.ProxyPasswordAttempts;

/**
 * Makes connections to a site for requests and WebSockets alike: directly or through a proxy, in clear or with TLS. Blocks;
 * interrupting the virtual thread that waits ends the attempt. Thread-safe.
 */
public final class SocketConnector {
    private final ConnectionOptions options;
    private final HostNames names;
    private final EnvironmentProxies environment;
    private final ProxyCredentials passwords;
    private final Lock tlsLock = new ReentrantLock();
    private SSLSocketFactory tls;

    /**
     * An open socket that the caller closes.
     *
     * @param plain the socket below TLS, or the same one. Closing it never waits and ends whatever waits in {@code socket};
     *        closing a socket with TLS sends a close message first, for which it waits as long as another thread writes
     * @param httpProxy the HTTP proxy at its other end, which wants whole addresses in requests; empty when the site is there
     */
    public record Connection(Socket socket, Socket plain, Optional<InetSocketAddress> httpProxy) {}

    /** Does no I/O. */
    public SocketConnector(ConnectionOptions options) {
        this(options, InetAddress::getAllByName);
    }

    /** @param names finds the addresses of sites and proxies */
    public SocketConnector(ConnectionOptions options, HostNames names) {
        this.options = options;
        this.names = names;
        this.environment = new EnvironmentProxies(System::getenv, ProxySelector.getDefault());
        this.passwords = new ProxyCredentials(options.proxyAuthenticator().orElseGet(environment::passwords),
                ProxyPasswordAttempts.OF_PROCESS);
    }

    public ProxyCredentials passwords() {
        return passwords;
    }

    /**
     * A connection for whatever bytes.
     *
     * @param site scheme {@code http} or {@code https}
     * @param limit for all of it, and afterwards the socket's own for reading
     */
    public Connection connect(URI site, Duration limit) throws IOException {
        return connect(site, limit, false);
    }

    /** A connection for requests; in clear, an HTTP proxy may forward them one by one. */
    public Connection connectForRequests(URI site, Duration limit) throws IOException {
        return connect(site, limit, !isSecure(site));
    }

    private Connection connect(URI site, Duration limit, boolean forwarding) throws IOException {
        boolean secure = isSecure(site);
        int port = site.getPort() >= 0 ? site.getPort() : secure ? 443 : 80;
        String host = site.getHost();
        if (host == null) {
            throw new UnknownHostException(site.getRawAuthority());
        }
        Proxy proxy = proxy(site);
        try (DialLimit whole = new DialLimit(limit)) {
            try {
                Socket socket = connect(proxy, host, port, new Step(limit, whole), forwarding);
                return new Connection(secure ? secured(socket, host, port) : socket, socket,
                        Optional.of(proxy).filter(p -> forwarding && p.type() == Proxy.Type.HTTP)
                                .map(SocketConnector::address));
            } catch (IOException e) {
                throw whole.explained(e);
            }
        }
    }

    /** @param limit for it alone */
    private record Step(Duration limit, DialLimit whole) {}

    private static boolean isSecure(URI site) {
        return "https".equalsIgnoreCase(site.getScheme());
    }

    private Proxy proxy(URI site) throws IOException {
        try {
            List<Proxy> proxies = options.proxy().orElse(environment).select(site);
            return proxies == null || proxies.isEmpty() ? Proxy.NO_PROXY : proxies.getFirst();
        } catch (IllegalArgumentException e) {
            throw ProxyRefusedException.because(String.valueOf(e.getMessage()));
        }
    }

    private static InetSocketAddress address(Proxy proxy) {
        return (InetSocketAddress) proxy.address();
    }

    private Socket connect(Proxy proxy, String host, int port, Step step, boolean forwarding) throws IOException {
        if (proxy.type() == Proxy.Type.DIRECT) {
            return connect(host, port, step);
        }
        InetSocketAddress address = address(proxy);
        HttpTunnel.ToProxy toProxy = () -> connectToProxy(address, step);
        if (proxy.type() == Proxy.Type.SOCKS) {
            Socket socket = toProxy.connect();
            try {
                new SocksTunnel(passwords).open(socket, address, host, port);
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        }
        return forwarding
                ? toProxy.connect()
                : new HttpTunnel(passwords, options.userAgent()).open(toProxy, address, host, port);
    }

    private Socket connectToProxy(InetSocketAddress proxy, Step step) throws IOException {
        try {
            return connect(proxy.getHostString(), proxy.getPort(), step);
        } catch (IOException e) {
            throw ProxyRefusedException.unreachable(proxy, e);
        }
    }

    /** Tries each address that the name has; none of them takes the time of the others. */
    private Socket connect(String host, int port, Step step) throws IOException {
        IOException failure = null;
        InetAddress[] addresses = names.addresses(host, step.limit);
        for (InetAddress address : addresses) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            step.whole.covers(socket);
            try {
                int limit = (int) step.limit.toMillis();
                socket.connect(new InetSocketAddress(address, port), Math.max(1, limit / addresses.length));
                socket.setSoTimeout(limit);
                socket.setTcpNoDelay(true);
                socket.setKeepAlive(true);
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }

    private SSLSocket secured(Socket socket, String host, int port) throws IOException {
        try {
            SSLSocket secured = (SSLSocket) tls().createSocket(socket, host, port, true);
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            return secured;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** Made when it is needed, because reading all certificate authorities takes a while. */
    private SSLSocketFactory tls() throws IOException {
        try {
            tlsLock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The wait for the certificate authorities was cancelled.");
        }
        try {
            if (tls == null) {
                List<X509Certificate> extra = Stream.concat(options.extraAuthorities().stream(),
                        EnvironmentAuthorities.read(System::getenv).stream()).toList();
                tls = extra.isEmpty()
                        ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                        : Trust.context(extra).getSocketFactory();
            }
            return tls;
        } finally {
            tlsLock.unlock();
        }
    }
}
