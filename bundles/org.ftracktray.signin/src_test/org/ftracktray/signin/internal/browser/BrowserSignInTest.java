// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState.Checking;
import org.ftracktray.signin.SignInState.Confirming;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.ftracktray.signin.SignInState.WaitingForBrowser;
import org.ftracktray.signin.internal.Await;
import org.ftracktray.signin.internal.Browser;
import org.ftracktray.signin.internal.StudioTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class BrowserSignInTest extends StudioTest {
    private final Browser browser = new Browser();

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void theBrowserThatComesBackWithAKeySignsIn() throws Exception {
        URI link = fixture.openBrowser(studio);
        HttpResponse<String> page = browser.get(Browser.answer(link, "anna", anna.reveal()));
        SignedIn state = fixture.next(SignedIn.class);
        assertEquals("anna", state.account().user());
        assertEquals("The ANNA", state.account().displayName());
        assertEquals(new KeyStorage.KeyRing(), state.kept());
        assertEquals("anna", fixture.signIn.session().orElseThrow().credentials().user());
        assertTrue(page.body().contains("You are signed in"), page.body());
        assertTrue(page.body().contains("<strong>The ANNA</strong>"), page.body());
    }

    @Test
    void theLinkNamesUserAndMachineAndEncodesTheRedirect() throws Exception {
        URI link = fixture.openBrowser(studio);
        assertEquals("/user/api_credentials", link.getPath());
        assertTrue(link.getRawQuery().startsWith("identifier=ftrack-tray-anna+%26+co%40ws-07&redirect_url=http%3A%2F%2F"
                + "localhost%3A"), link.toString());
        URI redirect = Browser.redirectOf(link);
        assertEquals("localhost", redirect.getHost());
        assertTrue(redirect.getPath().length() > 128 / 6, "the secret has at least 128 bits: " + redirect);
    }

    @Test
    void bothLoopbackFamiliesAreListenedOn() throws Exception {
        int port = Browser.redirectOf(fixture.openBrowser(studio)).getPort();
        for (String address : new String[]{"127.0.0.1", "::1"}) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), 2000);
                assertTrue(socket.isConnected());
            }
        }
    }

    @Test
    void noiseIsAnsweredNotFoundAndDoesNotEndTheWaiting() throws Exception {
        URI link = fixture.openBrowser(studio);
        URI redirect = Browser.redirectOf(link);
        int port = redirect.getPort();
        String key = "?api_user=anna&api_key=" + anna.reveal();
        assertEquals(404, browser.get(redirect.resolve("/favicon.ico")).statusCode());
        assertEquals(404, browser.get(redirect.resolve("/" + key)).statusCode());
        assertEquals(404, browser.get(redirect.resolve("/wrong-secret" + key)).statusCode());
        assertEquals(404, browser.get(URI.create(redirect + "/more" + key)).statusCode());
        String path = redirect.getPath() + key;
        assertEquals(404, Browser.raw(port, "GET " + path + " HTTP/1.1\r\nHost: evil.example:" + port + "\r\n\r\n"));
        assertEquals(404, Browser.raw(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        assertEquals(404, Browser.raw(port, "GET " + path + " HTTP/1.0\r\n\r\n"));
        assertEquals(404,
                Browser.raw(port,
                        "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Length: 0\r\n\r\n"));
        assertInstanceOf(WaitingForBrowser.class, fixture.signIn.state());
        assertEquals(200, browser.get(Browser.answer(link, "anna", anna.reveal())).statusCode());
        fixture.next(SignedIn.class);
    }

    @Test
    void aReplayedSecretIsNotTakenAgain() throws Exception {
        studio.answering = new CountDownLatch(1);
        URI answer = Browser.answer(fixture.openBrowser(studio), "anna", anna.reveal());
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> {
            try {
                return browser.get(answer);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        fixture.next(Checking.class, state -> state.user().isPresent());
        assertEquals(404, browser.get(answer).statusCode());
        assertFalse(first.isDone(), "the browser waits for the check");
        studio.answering.countDown();
        assertEquals(200, first.get().statusCode());
        fixture.next(SignedIn.class);
    }

    @Test
    void pressingTwiceKeepsTheSameLink() throws Exception {
        URI link = fixture.openBrowser(studio);
        fixture.signIn.withBrowser(studio.site());
        assertEquals(link, ((WaitingForBrowser) fixture.signIn.state()).link());
        browser.get(Browser.answer(link, "anna", anna.reveal()));
        fixture.next(SignedIn.class);
    }

    @Test
    void cancelClosesThePort() throws Exception {
        URI redirect = Browser.redirectOf(fixture.openBrowser(studio));
        fixture.signIn.cancel();
        assertEquals(SignedOut.withoutProblem(), fixture.next(SignedOut.class));
        Await.until(() -> !listens(redirect.getPort()));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void afterTheTimeLimitTheProblemIsTold() throws Exception {
        fixture.surroundings.properties.put("ftracktray.browserLimit", "1");
        fixture.signIn.withBrowser(studio.site());
        fixture.next(WaitingForBrowser.class);
        SignedOut state = fixture.next(SignedOut.class);
        assertTrue(state.problem().orElseThrow().what().startsWith("Nobody signed in within 1 s."));
    }

    @Test
    void aRefusedKeyIsSaidInTheBrowserToo() throws Exception {
        HttpResponse<String> page = browser.get(Browser.answer(fixture.openBrowser(studio), "anna", "not-a-key"));
        SignedOut state = fixture.next(SignedOut.class);
        assertEquals(Optional.of(SignInField.KEY), state.field());
        assertTrue(page.body().contains("You are not signed in"));
        assertTrue(page.body().contains("did not accept"), page.body());
    }

    @Test
    void anAnswerWithoutKeyIsADenial() throws Exception {
        HttpResponse<String> page = browser.get(Browser.redirectOf(fixture.openBrowser(studio)));
        assertTrue(fixture.next(SignedOut.class).problem().orElseThrow().what().contains("did not hand out"));
        assertTrue(page.body().contains("did not hand out"));
    }

    @Test
    void thePageSaysThatItIsAnotherUserThanBefore() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        ApiKey ben = studio.add("ben", true);
        HttpResponse<String> page = browser.get(Browser.answer(fixture.openBrowser(studio), "ben", ben.reveal()));
        assertTrue(page.body().contains("you were signed in as <strong>anna</strong>"), page.body());
        assertEquals("ben", fixture.next(SignedIn.class).account().user());
    }

    @Test
    void thePageSaysHowToChangeTheUserWhenItIsTheSameAgain() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        HttpResponse<String> page = browser.get(Browser.answer(fixture.openBrowser(studio), "anna", anna.reveal()));
        assertTrue(page.body().contains("sign out of ftrack in this browser first"), page.body());
    }

    @Test
    void thePageIsStrictEscapedAndWithoutTheKeyInItsAddress() throws Exception {
        String evil = "<script>alert(1)</script>\"'";
        HttpResponse<String> page = browser.get(Browser.answer(fixture.openBrowser(studio), evil, anna.reveal()));
        assertFalse(page.body().contains("<script"), page.body());
        assertTrue(page.body().contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;"), page.body());
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElseThrow().startsWith("default-src 'none';"));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        assertFalse(page.uri().toString().contains(anna.reveal()), "the key stays out of the browser's history");
    }

    @Test
    void cancelDuringTheCheckEndsOnAPageThatSaysSo() throws Exception {
        studio.answering = new CountDownLatch(1);
        URI answer = Browser.answer(fixture.openBrowser(studio), "anna", anna.reveal());
        CompletableFuture<String> page = CompletableFuture.supplyAsync(() -> {
            try {
                return browser.get(answer).body();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        fixture.next(Checking.class, state -> state.user().isPresent());
        fixture.signIn.cancel();
        fixture.next(SignedOut.class);
        studio.answering.countDown();
        assertTrue(page.get().contains("ended before it was complete"), page.get());
        assertTrue(fixture.signIn.session().isEmpty());
        assertTrue(fixture.keyRing.keys.isEmpty());
    }

    @Test
    void cancellingAChangeOfUserLeavesTheOldOneSignedIn() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        SignedIn before = fixture.next(SignedIn.class);
        fixture.openBrowser(studio);
        assertTrue(fixture.signIn.session().isEmpty());
        fixture.signIn.cancel();
        assertEquals(before, fixture.next(SignedIn.class));
        assertEquals("id-anna", fixture.signIn.session().orElseThrow().serverInformation().userId().orElseThrow());
    }

    @Test
    void aChangeOfUserThatFailsLeavesTheOldOneSignedInAndSaysWhy() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        SignedIn before = fixture.next(SignedIn.class);
        HttpResponse<String> page = browser.get(Browser.answer(fixture.openBrowser(studio), "ben", "not-a-key"));
        SignedIn after = fixture.next(SignedIn.class);
        assertEquals(before.account(), after.account());
        assertEquals(before.since(), after.since());
        assertTrue(after.lastAttempt().orElseThrow().what().contains("did not accept"), after.toString());
        assertTrue(page.body().contains("still signed in as <strong>anna</strong>"), page.body());
        assertEquals("id-anna", fixture.signIn.session().orElseThrow().serverInformation().userId().orElseThrow());
    }

    @Test
    void aSiteThatIsNotFtrackIsSaidBeforeAnyBrowserOpens() throws Exception {
        studio.isFtrack = false;
        fixture.signIn.withBrowser(studio.site());
        SignedOut state = fixture.next(SignedOut.class);
        assertEquals(Optional.of(SignInField.SITE), state.field());
        assertTrue(state.problem().orElseThrow().what().contains("not ftrack"), state.toString());
    }

    @Test
    void aSiteThatIsTooOldSaysSo() throws Exception {
        studio.version = "3.3.10.2";
        fixture.signIn.withBrowser(studio.site());
        assertTrue(fixture.next(SignedOut.class).problem().orElseThrow().what().contains("too old"));
    }

    private URI openWithBareRedirect() throws Exception {
        Path managed = Files.writeString(folder.resolve("managed.properties"), "bareRedirect=true\n");
        fixture.surroundings.properties.put("ftracktray.managed", managed.toString());
        return fixture.openBrowser(studio);
    }

    private URI bareAnswer(URI link) {
        return URI.create(Browser.redirectOf(link) + "/?api_user=anna&api_key=" + anna.reveal());
    }

    @Test
    void aBareRedirectAddressIsUsedWhereTheSiteAcceptsNoOther() throws Exception {
        URI link = openWithBareRedirect();
        assertEquals("", Browser.redirectOf(link).getPath());
        assertEquals(404, browser.get(Browser.redirectOf(link)).statusCode());
        HttpResponse<String> page = browser.get(bareAnswer(link));
        assertTrue(page.body().contains("confirm that you sign in as <strong>The ANNA</strong>"), page.body());
        assertEquals("anna", fixture.next(Confirming.class).account().user());
        assertTrue(fixture.signIn.session().isEmpty(), "nothing before a person has agreed");
        assertTrue(fixture.keyRing.keys.isEmpty());
        fixture.signIn.confirm();
        assertEquals(new KeyStorage.KeyRing(), fixture.next(SignedIn.class).kept());
    }

    @Test
    void whoIsNotConfirmedIsNeitherSignedInNorKept() throws Exception {
        browser.get(bareAnswer(openWithBareRedirect()));
        fixture.next(Confirming.class);
        fixture.signIn.cancel();
        assertEquals(SignedOut.withoutProblem(), fixture.next(SignedOut.class));
        fixture.signIn.confirm();
        assertTrue(fixture.signIn.session().isEmpty());
        assertTrue(fixture.keyRing.keys.isEmpty() && fixture.signIn.accounts().isEmpty());
    }

    @Test
    void aConfirmationThatNobodyGivesEndsWithTheTimeLimit() throws Exception {
        fixture.surroundings.properties.put("ftracktray.browserLimit", "1");
        browser.get(bareAnswer(openWithBareRedirect()));
        fixture.next(Confirming.class);
        assertTrue(fixture.next(SignedOut.class).problem().orElseThrow().what().startsWith("Nobody confirmed"));
        assertTrue(fixture.keyRing.keys.isEmpty());
    }

    @Test
    void aWebPageThatFetchesTheBareAddressIsNotTaken() throws Exception {
        URI link = openWithBareRedirect();
        int port = Browser.redirectOf(link).getPort();
        String request = "GET /?api_user=evil&api_key=k HTTP/1.1\r\nHost: localhost:" + port + "\r\n";
        assertEquals(404, Browser.raw(port, request + "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n\r\n"));
        assertEquals(404, Browser.raw(port, request + "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n\r\n"));
        assertEquals(404, Browser.raw(port, request + "Sec-Fetch-Mode: cors\r\n\r\n"));
        assertInstanceOf(WaitingForBrowser.class, fixture.signIn.state());
        assertEquals(303,
                Browser.raw(port, "GET /?api_user=anna&api_key=" + anna.reveal() + " HTTP/1.1\r\nHost: localhost:"
                        + port + "\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n\r\n"));
        fixture.next(Confirming.class);
    }

    @Test
    void aUsersPreferenceDoesNotMakeTheRedirectBare() throws Exception {
        fixture.settings.put("bareRedirect", "true");
        assertFalse(Browser.redirectOf(fixture.openBrowser(studio)).getPath().isEmpty());
    }

    @Test
    void theAddressNamesTheOnlyFamilyThatCouldBeBound() throws Exception {
        HttpServer v4 = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        try (LoopbackRedirectServer listener = new LoopbackRedirectServer(false, List.of(v4),
                answer -> BrowserPage.notFound(),
                fixture.log)) {
            assertEquals("127.0.0.1", listener.address().getHost());
            assertEquals(404, browser.get(listener.address().resolve("/")).statusCode());
        }
    }

    @Test
    void everySecretIsANewOne() throws Exception {
        URI first = fixture.openBrowser(studio);
        fixture.signIn.cancel();
        assertNotEquals(Browser.redirectOf(first).getPath(), Browser.redirectOf(fixture.openBrowser(studio)).getPath());
    }

    @Test
    void neitherKeyNorSecretIsLogged() throws Exception {
        URI link = fixture.openBrowser(studio);
        browser.get(Browser.answer(link, "anna", anna.reveal()));
        fixture.next(SignedIn.class);
        fixture.keyRing.absent = true;
        browser.get(Browser.answer(fixture.openBrowser(studio), "anna", anna.reveal()));
        fixture.next(SignedIn.class);
        String everything = fixture.log.lines.toString() + fixture.settings.values + fixture.signIn.state();
        assertFalse(everything.contains(anna.reveal()), everything);
        assertFalse(everything.contains(Browser.redirectOf(link).getPath()), everything);
    }
}
