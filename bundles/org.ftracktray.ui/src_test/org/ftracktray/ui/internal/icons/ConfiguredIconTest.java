// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

class ConfiguredIconTest {
    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;
    private String origin;

    @BeforeEach
    void configure() throws IOException {
        Files.write(folder.resolve("maya.png"), PICTURE);
        origin = folder.resolve("maya.yaml").toString();
    }

    private byte[] read(String icon) throws Exception {
        return ConfiguredIcon.read(icon, origin).orElseThrow();
    }

    @Test
    void readsAFileByWholePathRelativePathAndAddress() throws Exception {
        assertArrayEquals(PICTURE, read(folder.resolve("maya.png").toString()));
        assertArrayEquals(PICTURE, read("maya.png"));
        assertArrayEquals(PICTURE, read(folder.resolve("maya.png").toUri().toString()));
    }

    @Test
    void readsThePictureThatTheConfigurationHolds() throws Exception {
        assertArrayEquals(PICTURE, read("data:image/png;base64," + Base64.getEncoder().encodeToString(PICTURE)));
        assertArrayEquals("<svg a=\"1+1\"/>".getBytes(StandardCharsets.UTF_8),
                read("data:image/svg+xml,%3Csvg a=\"1+1\"/%3E"));
        assertThrows(IOException.class, () -> read("data:image/png;base64,#"));
    }

    @Test
    void fetchesAnAddressAndSaysWhenItIsNotThere() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page.png", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, PICTURE.length);
            exchange.getResponseBody().write(PICTURE);
            exchange.close();
        });
        server.createContext("/large.png", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write(new byte[ConfiguredIcon.MOST_BYTES + 1]);
            }
        });
        server.createContext("/moved.png", exchange -> {
            exchange.getResponseHeaders().set("Location", "/maya.png");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        List<String> asked = new CopyOnWriteArrayList<>();
        server.createContext("/maya.png", exchange -> {
            asked.addAll(exchange.getRequestHeaders().keySet());
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, PICTURE.length);
            exchange.getResponseBody().write(PICTURE);
            exchange.close();
        });
        server.start();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            assertArrayEquals(PICTURE, read(site + "/maya.png"));
            assertArrayEquals(PICTURE, read(site + "/moved.png"));
            for (String bad : List.of("/houdini.png", "/page.png", "/large.png", "/ /^")) {
                assertThrows(IOException.class, () -> read(site + bad), bad);
            }
            assertTrue(asked.contains("User-agent")
                    && asked.stream().noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("ftrack")),
                    asked.toString());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void leavesFtracksPredefinedNamesToTheProgramsOwnPicture() throws Exception {
        assertEquals(Optional.empty(), ConfiguredIcon.read("maya", origin));
        assertEquals(Optional.empty(), ConfiguredIcon.read("maya", "a bundle"));
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        Files.write(folder.resolve("maya.png"), new byte[ConfiguredIcon.MOST_BYTES + 1]);
        assertThrows(IOException.class, () -> read("maya.png"));
    }
}
