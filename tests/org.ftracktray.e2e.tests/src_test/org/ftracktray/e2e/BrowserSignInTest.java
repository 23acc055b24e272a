// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.TrayProcess;
import org.ftracktray.testing.web.Chromium;
import org.ftracktray.testing.web.DefaultBrowser;
import org.ftracktray.testing.web.SignInPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;

/** One tray and one Chromium for all of these: each test begins and ends with nobody signed in. */
class BrowserSignInTest {
    private static Desktop desktop;
    private static Sandbox sandbox;
    private static TrayProcess tray;
    private static Artist artist;
    private static DefaultBrowser defaultBrowser;
    private static WebDriver chromium;
    private static Path managed;
    private int openedBefore;

    @BeforeAll
    static void start() {
        Product product = Product.built();
        desktop = Desktop.virtual();
        sandbox = Sandbox.start(product);
        defaultBrowser = DefaultBrowser.of(desktop.home());
        managed = desktop.home().folder().resolve("managed.properties");
        tray = TrayProcess.start(product, desktop,
                Map.of("FTRACK_SERVER", sandbox.url().toString(), "FTRACKTRAY_MANAGED", managed.toString()));
        artist = new Artist(desktop, tray);
        chromium = Chromium.headless();
    }

    @AfterAll
    static void stop() {
        Chromium.release(chromium);
        tray.close();
        sandbox.close();
        desktop.close();
    }

    @BeforeEach
    void beginSignedOut() {
        artist.sees("push button", "Sign in with Ftrack");
        openedBefore = defaultBrowser.opened().size();
    }

    @AfterEach
    void signOut() throws IOException {
        desktop.screenshot(Path.of(System.getProperty("ftracktray.target"), "browser-sign-in.png"));
        Files.deleteIfExists(managed);
        chromium.get(sandbox.url().toString());
        chromium.manage().deleteAllCookies();
        if (artist.looks(widget -> widget.name().contains("Connected")).isPresent()) {
            artist.opensTrayMenu();
            artist.chooses("Ftrack");
            artist.chooses("Sign out");
            artist.presses("Sign out");
        }
    }

    private URI pressFtrack() {
        artist.presses("Sign in with Ftrack");
        return defaultBrowser.awaitOpened(openedBefore + 1);
    }

    private SignInPage page(URI link) {
        return new SignInPage(chromium, link);
    }

    private static URI redirect(URI link) {
        String encoded = link.getRawQuery().replaceAll(".*redirect_url=([^&]*).*", "$1");
        return URI.create(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }

    private static String answer(URI link, String user, String key) {
        return redirect(link) + "?api_user=" + user + "&api_key=" + key;
    }

    private static int status(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void signsInAsTheUserOfTheBrowserAndSaysSoThere() {
        SignInPage page = page(pressFtrack()).open();
        page.signIn("anna");
        assertThat(page.awaitText("You are signed in")).contains("Anna Lindqvist", "anna");
        assertThat(chromium.getCurrentUrl()).as("the key does not stay in the history").doesNotContain("api_key");
        artist.sees("label", "Connected");
        assertThat(artist.describe()).contains("Anna Lindqvist");
    }

    @Test
    void saysHereAndThereThatItWasDeniedInTheBrowser() {
        SignInPage page = page(pressFtrack()).open();
        page.deny();
        assertThat(page.awaitText("You are not signed in")).contains("did not hand out an API key");
        artist.reads("did not hand out an API key");
        artist.sees("push button", "Sign in with Ftrack");
    }

    @Test
    void takesTheAnswerOfTheFirstOfTwoTabsOnly() {
        URI link = pressFtrack();
        page(link).open();
        String second = chromium.getWindowHandle();
        chromium.switchTo().newWindow(WindowType.TAB);
        SignInPage first = page(link).open();
        first.signIn("anna");
        first.awaitText("You are signed in");
        artist.sees("label", "Connected");
        chromium.close();
        chromium.switchTo().window(second);
        page(link).signIn("ben");
        await().atMost(Waiting.LIMIT)
                .untilAsserted(() -> assertThat(chromium.getCurrentUrl()).startsWith("http://localhost:"));
        assertThat(page(link).text()).doesNotContain("You are signed in");
        assertThat(artist.describe()).contains("Anna Lindqvist").doesNotContain("Ben");
    }

    @Test
    void isNotDisturbedByWhateverElseKnocksAtThePort() throws Exception {
        URI link = pressFtrack();
        URI redirect = redirect(link);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : new String[]{"/favicon.ico", "/", "/?api_user=ben&api_key=x", "/secret",
                    "/.well-known/appspecific/com.chrome.devtools.json"}) {
                assertThat(status(client, redirect.resolve(path))).as(path).isEqualTo(404);
            }
        }
        for (byte[] noise : new byte[][]{{}, {22, 3, 1, 2, 0, 1, 0}, "SSH-2.0-scan\r\n\r\n".getBytes()}) {
            try (Socket scan = new Socket("localhost", redirect.getPort())) {
                scan.getOutputStream().write(noise);
            }
        }
        chromium.get(redirect.resolve("/favicon.ico").toString());
        SignInPage page = page(link).open();
        page.signIn("ben");
        page.awaitText("You are signed in");
        artist.sees("label", "Connected");
    }

    @Test
    void takesItsSecretOnce() throws Exception {
        URI link = pressFtrack();
        SignInPage page = page(link).open();
        page.signIn("anna");
        page.awaitText("You are signed in");
        artist.sees("label", "Connected");
        String replayed = answer(link, "ben", sandbox.account("ben").apiKey());
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = status(client, URI.create(replayed));
            assertThat(status).isEqualTo(404);
        } catch (IOException closed) {
            // the port is closed already, which is as good
        }
        assertThat(artist.describe()).contains("Anna Lindqvist").doesNotContain("Ben");
    }

    @Test
    void opensOnePageWhenTheButtonIsPressedTwice() {
        var button = artist.sees("button", widget -> widget.role().endsWith("button") && widget.sensitive()
                && widget.name().strip().equals("Sign in with Ftrack"));
        desktop.pointer().doubleClick(button.bounds());
        SignInPage page = page(defaultBrowser.awaitOpened(openedBefore + 1)).open();
        page.signIn("anna");
        page.awaitText("You are signed in");
        artist.sees("label", "Connected");
        assertThat(defaultBrowser.opened()).hasSize(openedBefore + 1);
    }

    @Test
    void saysWhenNobodyCameInTime() throws IOException {
        Files.writeString(managed, "browserLimit=2\n");
        URI link = pressFtrack();
        artist.reads("Nobody signed in within 2 s");
        artist.sees("push button", "Sign in with Ftrack");
        try (HttpClient client = HttpClient.newHttpClient()) {
            await().atMost(Waiting.LIMIT).untilAsserted(() -> org.assertj.core.api.Assertions
                    .assertThatThrownBy(() -> status(client, redirect(link))).isInstanceOf(IOException.class));
        }
    }

    @Test
    void saysHereAndThereThatTheKeyIsRefused() {
        URI link = pressFtrack();
        chromium.get(answer(link, "ben", "00000000-1111-2222-3333-444444444444"));
        assertThat(page(link).awaitText("You are not signed in")).contains("did not accept");
        artist.reads("did not accept the user name and API key");
    }

    @Test
    void warnsOfAnotherUserInTheBrowserAndFollows() {
        SignInPage page = page(pressFtrack()).open();
        page.signIn("anna");
        page.awaitText("You are signed in");
        artist.sees("label", "Connected");
        chromium.get(sandbox.url().toString());
        chromium.manage().deleteAllCookies();

        artist.opensTrayMenu();
        artist.chooses("Ftrack");
        artist.chooses("Change user");
        artist.presses("Ask the browser");
        page = page(defaultBrowser.awaitOpened(openedBefore + 2)).open();
        page.signIn("ben");
        assertThat(page.awaitText("They are different users")).contains("anna", "ben");
        artist.reads("These are different users");

        artist.presses("Sign in as the browser\u2019s user");
        chromium.get(defaultBrowser.awaitOpened(openedBefore + 3).toString());
        page.confirm();
        assertThat(page.awaitText("Before, you were signed in as")).contains("anna", "ben");
        artist.reads("Both are signed in as ben");
        artist.presses("Close");
        artist.sees("label", "Connected");
    }
}
