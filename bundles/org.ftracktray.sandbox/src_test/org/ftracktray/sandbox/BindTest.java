// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Who reaches a studio, and who is told its password. */
class BindTest {

    private static final String PAGE = "/";

    /** An address of this machine by which others would reach it. */
    private static Optional<InetAddress> outside() throws IOException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()
                        && address.getAddress().length == 4)
                .findFirst();
    }

    private static String page(RunningStudio studio, String host) throws Exception {
        URI uri = URI.create("http://" + host + ":" + studio.studio.url().getPort() + PAGE);
        return studio.http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }

    private static boolean tellsPassword(String page) {
        return page.contains("demo-password");
    }

    @Test
    void listensOnThisMachineOnlyUnlessToldOtherwise() throws Exception {
        try (RunningStudio studio = new RunningStudio()) {
            assertEquals("127.0.0.1", studio.studio.url().getHost());
            Optional<InetAddress> outside = outside();
            assumeTrue(outside.isPresent(), "this machine has no other address");
            try (Socket socket = new Socket()) {
                InetSocketAddress address = new InetSocketAddress(outside.get(), studio.studio.url().getPort());
                assertThrows(IOException.class, () -> socket.connect(address, 5000));
            }
        }
    }

    @Test
    void tellsThePasswordToThisMachineOnly() throws Exception {
        try (RunningStudio studio = new RunningStudio(SandboxOptions.defaults().withBindAddress("0.0.0.0"))) {
            String here = page(studio, "127.0.0.1");
            assertTrue(tellsPassword(here), here);
            assertFalse(here.contains(">sandbox</code>"), "the word that everybody knows");
            Optional<InetAddress> outside = outside();
            assumeTrue(outside.isPresent(), "this machine has no other address");
            String there = page(studio, outside.get().getHostAddress());
            assertTrue(there.contains("password"), there);
            assertFalse(tellsPassword(there), there);
        }
    }

    @Test
    void saysThatAnAddressIsNotOneOfThisMachine() {
        UncheckedIOException problem = assertThrows(UncheckedIOException.class,
                () -> SandboxStudio.start(SandboxOptions.defaults().withBindAddress("192.0.2.1")));

        assertTrue(problem.getMessage().startsWith("The sandbox cannot listen on 192.0.2.1:0."), problem.getMessage());
    }
}
