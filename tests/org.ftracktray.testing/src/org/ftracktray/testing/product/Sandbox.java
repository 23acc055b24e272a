// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ftracktray.testing.product.SandboxProcess.Account;

/**
 * A studio of its own, made by the sandbox of the built product within this virtual machine: a process of its own takes
 * seconds of processor time to start. Thread-safe.
 *
 * @see SandboxProcess
 */
public final class Sandbox implements AutoCloseable {
    private static final Pattern NEEDED = Pattern
            .compile(
                    "(org\\.ftracktray\\.(sandbox|client)|tools\\.jackson|com\\.fasterxml|jackson|org\\.eclipse\\.jetty"
                            + "|com\\.h2database|org\\.snakeyaml|slf4j|org\\.slf4j).*\\.jar");
    private static final Map<Path, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private final AutoCloseable studio;
    private final URI url;
    private final List<Account> accounts;

    private Sandbox(Product product) {
        try {
            ClassLoader loader = LOADERS.computeIfAbsent(product.folder(), Sandbox::loader);
            Class<?> options = loader.loadClass("org.ftracktray.sandbox.SandboxOptions");
            studio = (AutoCloseable) loader.loadClass("org.ftracktray.sandbox.SandboxStudio")
                    .getMethod("start", options)
                    .invoke(null, options.getMethod("defaults").invoke(null));
            url = (URI) of(studio, "url");
            accounts = ((List<?>) of(studio, "accounts")).stream().map(Sandbox::account).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the sandbox of " + product.folder() + " did not start", e);
        }
    }

    /** Starts the demonstration studio on a free port; when this returns it answers. */
    public static Sandbox start(Product product) {
        return new Sandbox(product);
    }

    private static ClassLoader loader(Path product) {
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            return new URLClassLoader("sandbox", plugins
                    .filter(jar -> NEEDED.matcher(jar.getFileName().toString()).matches()).map(Sandbox::url)
                    .toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Account account(Object account) {
        try {
            return new Account((String) of(account, "user"), (String) of(account, "apiKey"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object of(Object object, String property) throws ReflectiveOperationException {
        return object.getClass().getMethod(property).invoke(object);
    }

    public URI url() {
        return url;
    }

    public List<Account> accounts() {
        return accounts;
    }

    public Account account(String user) {
        return accounts.stream().filter(account -> account.user().equals(user)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        try {
            studio.close();
        } catch (Exception e) {
            throw new IllegalStateException("the sandbox did not stop", e);
        }
    }
}
