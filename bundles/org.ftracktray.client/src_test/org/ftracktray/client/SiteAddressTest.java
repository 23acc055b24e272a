// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;

import org.ftracktray.client.NotFtrackException.Found;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.ScriptedServer.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"mystudio|https://mystudio.ftrackapp.com",
            "  MyStudio  |https://mystudio.ftrackapp.com", "my-studio|https://my-studio.ftrackapp.com",
            "mystudio.ftrackapp.com|https://mystudio.ftrackapp.com",
            "mystudio.ftrackapp.cn/|https://mystudio.ftrackapp.cn",
            "https://mystudio.ftrackapp.com/|https://mystudio.ftrackapp.com",
            "https://mystudio.ftrackapp.com/#slideEntityId=1&view=tasks|https://mystudio.ftrackapp.com",
            "HTTPS://MyStudio.FtrackApp.com:443/projects?x=a b|https://mystudio.ftrackapp.com",
            "ftrack.studio.example:8443/x|https://ftrack.studio.example:8443", "http://ftrack.lan|http://ftrack.lan",
            "localhost:5005|http://localhost:5005", "localhost|http://localhost",
            "127.0.0.1:5005|http://127.0.0.1:5005",
            "https://localhost:5005|https://localhost:5005", "http://[::1]:5005/x|http://[::1]:5005",
            "http://ftrack.lan:80|http://ftrack.lan", "mystudio.ftrackapp.com.|https://mystudio.ftrackapp.com",
            "<https://mystudio.ftrackapp.com>|https://mystudio.ftrackapp.com"})
    void understandsWhatPeopleType(String typed, String address) {
        assertEquals(URI.create(address), SiteAddress.normalise(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ftp://mystudio.ftrackapp.com", "https://", "my studio", "http://a:99999",
            "file:///x",
            "anna@studio.com", "https://anna:secret@mystudio.ftrackapp.com", "mystudio..com:x", "://x", "-", "a_b"})
    void saysWhatIsWrongWithAnythingElse(String typed) {
        var error = assertThrows(IllegalArgumentException.class, () -> SiteAddress.normalise(typed));
        assertTrue(error.getMessage().endsWith("."), error.getMessage());
        assertFalse(error.getMessage().contains("secret") && typed.contains("anna:secret"), error.getMessage());
    }

    @Test
    void onlyThisComputerIsReachedWithoutTlsUnasked() {
        assertEquals("https://127.evil.com", SiteAddress.normalise("127.evil.com").toString());
        assertEquals("http://127.1.2.3:8080", SiteAddress.normalise("127.1.2.3:8080").toString());
    }

    private static SiteCheck check(Script script) throws Exception {
        try (var server = new ScriptedServer()) {
            server.on("/", script);
            return SiteAddress.check(server.url());
        }
    }

    private static Throwable failure(Script script) throws Exception {
        return assertInstanceOf(SiteCheck.Failed.class, check(script)).reason();
    }

    @Test
    void recognisesASiteByItsVersionHeaderWithoutSendingCredentials() throws Exception {
        var ok = assertInstanceOf(SiteCheck.Ok.class, check(peer -> {
            assertTrue(peer.header("ftrack-api-key").isEmpty());
            peer.answer(200, "text/html", "<html></html>", "FTRACK_VERSION: 4.13.8.99");
        }));
        assertEquals("4.13.8.99", ok.version());
    }

    @Test
    void followsRedirectionsToTheFinalAddress() throws Exception {
        try (var site = new ScriptedServer(); var old = new ScriptedServer()) {
            site.on("/", peer -> peer.answer(302, "text/plain", "", "Location: /welcome")).on("/welcome",
                    peer -> peer.answer(200, "text/html", "", "FTRACK_VERSION: dev"));
            old.on("/", peer -> peer.answer(301, "text/plain", "", "Location: " + site.url() + "/"));
            assertEquals(site.url(), assertInstanceOf(SiteCheck.Ok.class, SiteAddress.check(old.url())).finalAddress());
        }
    }

    @ParameterizedTest
    @CsvSource({"http://a.b,http://a.b,NONE,true", "http://a.b,https://a.b,TO_TLS,true",
            "http://a.b:8080,https://a.b:8080,TO_TLS,true", "http://a.b:8080,https://a.b,PORT,false",
            "https://a.b,https://a.b:8443,PORT,false", "http://a.b,http://a.b:81,PORT,false",
            "https://a.b,http://a.b,FROM_TLS,false", "https://a.b,https://c.b,HOST,false",
            "http://a.b,https://a.b.c,HOST,false", "http://127.0.0.1:1,http://localhost:1,HOST,false",
            "http://[::1]:1,http://127.0.0.1:1,HOST,false"})
    void onlyTheSameHostWithTheSameOrMoreProtectionIsTheSameSite(URI from, URI to, SiteCheck.Move move, boolean same) {
        var ok = new SiteCheck.Ok(from, to, "1", Optional.empty());
        assertEquals(move, ok.move());
        assertEquals(same, ok.isSameSite());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:%d/", "//localhost:%d/", "http://localhost:%d/a/b?c=d#e"})
    void tellsThatARedirectionLedToAnotherHost(String location) throws Exception {
        try (var site = new ScriptedServer(); var old = new ScriptedServer()) {
            site.on("/", peer -> peer.answer(200, "text/html", "", "FTRACK_VERSION: dev"));
            old.on("/", peer -> peer.answer(302, "text/plain", "", "Location: " + location.formatted(site.port())));
            var ok = assertInstanceOf(SiteCheck.Ok.class, SiteAddress.check(old.url()));
            assertEquals(old.url(), ok.requested());
            assertEquals(URI.create("http://localhost:" + site.port()), ok.finalAddress());
            assertFalse(ok.isSameSite());
        }
    }

    @Test
    void tellsAnotherWebServerByItsTitle() throws Exception {
        var reason = failure(peer -> peer.answer(200, "text/html", "<html><title>Router\nlogin</title>"));
        assertEquals(Found.OTHER_SERVER, assertInstanceOf(NotFtrackException.class, reason).found());
        assertTrue(reason.getMessage().contains("\"Router login\""), reason.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 407, 511})
    void tellsThatSomebodyInBetweenRefuses(int status) throws Exception {
        var reason = failure(peer -> peer.answer(status, "text/html", "<title>Web filter</title>"));
        assertEquals(Found.REFUSED_IN_BETWEEN, assertInstanceOf(NotFtrackException.class, reason).found());
        assertTrue(reason.getMessage().contains("Web filter"), reason.getMessage());
    }

    @Test
    void doesNotFollowRedirectionsForEver() throws Exception {
        var reason = failure(peer -> peer.answer(302, "text/plain", "", "Location: /again?" + System.nanoTime()));
        assertEquals(Found.REDIRECT, assertInstanceOf(NotFtrackException.class, reason).found());
    }

    @Test
    void tellsTroubleOfTheSiteFromAWrongAddress() throws Exception {
        var reason = failure(peer -> peer.answer(503, "text/html", "<h1>Maintenance</h1>", "Retry-After: 30"));
        assertEquals(30, assertInstanceOf(ServerErrorException.class, reason).retryAfter().orElseThrow().toSeconds());
    }

    @Test
    void tellsWhenNobodyAnswers() throws Exception {
        URI gone;
        try (var server = new ScriptedServer()) {
            gone = server.url();
        }
        var failed = assertInstanceOf(SiteCheck.Failed.class, SiteAddress.check(gone));
        assertEquals(UnreachableException.Reason.REFUSED,
                assertInstanceOf(UnreachableException.class, failed.reason()).reason());
    }

    @Test
    void tellsThatTlsIsSpokenToAServerWithoutIt() throws Exception {
        try (var server = new ScriptedServer()) {
            var failed = assertInstanceOf(SiteCheck.Failed.class,
                    SiteAddress.check(URI.create("https://127.0.0.1:" + server.port())));
            assertEquals(UnreachableException.Reason.TLS,
                    assertInstanceOf(UnreachableException.class, failed.reason()).reason());
        }
    }
}
