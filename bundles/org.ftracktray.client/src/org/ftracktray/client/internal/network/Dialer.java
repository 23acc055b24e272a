// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.ftracktray.client.ConnectionOptions;

/**
 * Makes connections to a site for requests and WebSockets alike: directly or through a proxy, in clear or with TLS. Blocks;
 * interrupting the virtual thread that waits ends the attempt. Thread-safe.
 */
public final class Dialer {
    private final ConnectionOptions options;
    private final HostNames names;
    private final EnvironmentProxies environment;
    private final ProxyPasswords passwords;
    private SSLSocketFactory tls;

    /**
     * An open socket that the caller closes.
     *
     * @param plain the socket below TLS, or the same one. Closing it never waits and ends whatever waits in {@code socket};
     *        closing a socket with TLS says good-bye first, for which it waits as long as another thread writes
     * @param forwarder the HTTP proxy at its other end, which wants whole addresses in requests; empty when the site is there
     */
    public record Connection(Socket socket, Socket plain, Optional<InetSocketAddress> forwarder) {}

    /** Does no I/O. */
    public Dialer(ConnectionOptions options) {
        this(options, InetAddress::getAllByName);
    }

    /** @param names finds the addresses of sites and proxies */
    public Dialer(ConnectionOptions options, HostNames names) {
        this.options = options;
        this.names = names;
        this.environment = new EnvironmentProxies(System::getenv, ProxySelector.getDefault());
        this.passwords = new ProxyPasswords(options.proxyAuthenticator().orElseGet(environment::passwords),
                PasswordTrials.OF_PROCESS);
    }

    public ProxyPasswords passwords() {
        return passwords;
    }

    /**
     * A connection for whatever bytes.
     *
     * @param site scheme {@code http} or {@code https}
     * @param limit for each step, and afterwards the socket's own for reading
     */
    public Connection dial(URI site, Duration limit) throws IOException {
        return dial(site, limit, false);
    }

    /** A connection for requests; in clear, an HTTP proxy may forward them one by one. */
    public Connection dialForRequests(URI site, Duration limit) throws IOException {
        return dial(site, limit, !isSecure(site));
    }

    private Connection dial(URI site, Duration limit, boolean forwarding) throws IOException {
        boolean secure = isSecure(site);
        int port = site.getPort() >= 0 ? site.getPort() : secure ? 443 : 80;
        var host = site.getHost();
        if (host == null) {
            throw new UnknownHostException(site.getRawAuthority());
        }
        var proxy = proxy(site);
        var socket = connect(proxy, host, port, limit, forwarding);
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            return new Connection(secure ? secured(socket, host, port) : socket, socket,
                    Optional.of(proxy).filter(p -> forwarding && p.type() == Proxy.Type.HTTP).map(Dialer::address));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static boolean isSecure(URI site) {
        return "https".equalsIgnoreCase(site.getScheme());
    }

    private Proxy proxy(URI site) throws IOException {
        try {
            var proxies = options.proxy().orElse(environment).select(site);
            return proxies == null || proxies.isEmpty() ? Proxy.NO_PROXY : proxies.getFirst();
        } catch (IllegalArgumentException e) {
            throw ProxyRefusedException.because(String.valueOf(e.getMessage()));
        }
    }

    private static InetSocketAddress address(Proxy proxy) {
        return (InetSocketAddress) proxy.address();
    }

    private Socket connect(Proxy proxy, String host, int port, Duration limit, boolean forwarding) throws IOException {
        if (proxy.type() == Proxy.Type.DIRECT) {
            return connect(host, port, limit);
        }
        var address = address(proxy);
        HttpTunnel.ToProxy toProxy = () -> connectToProxy(address, limit);
        if (proxy.type() == Proxy.Type.SOCKS) {
            var socket = toProxy.connect();
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

    private Socket connectToProxy(InetSocketAddress proxy, Duration limit) throws IOException {
        try {
            return connect(proxy.getHostString(), proxy.getPort(), limit);
        } catch (IOException e) {
            throw ProxyRefusedException.unreachable(proxy, e);
        }
    }

    /** Tries each address that the name has. */
    private Socket connect(String host, int port, Duration limit) throws IOException {
        IOException failure = null;
        for (var address : names.addresses(host, limit)) {
            var socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), (int) limit.toMillis());
                socket.setSoTimeout((int) limit.toMillis());
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }

    private SSLSocket secured(Socket socket, String host, int port) throws IOException {
        var secured = (SSLSocket) tls().createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Made when it is needed, because reading all certificate authorities takes a while. */
    private synchronized SSLSocketFactory tls() {
        if (tls == null) {
            var extra = Stream.concat(options.extraAuthorities().stream(),
                    EnvironmentAuthorities.read(System::getenv).stream()).toList();
            tls = extra.isEmpty()
                    ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                    : Trust.context(extra).getSocketFactory();
        }
        return tls;
    }
}
