// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInPageTest {

    private static final String RETURN = "http://localhost:5123/secret?state=1";

    private RunningStudio studio;

    @BeforeAll
    void start() {
        studio = new RunningStudio();
    }

    @AfterAll
    void stop() {
        studio.close();
    }

    private HttpResponse<String> form(Map<String, String> fields, String... headers) throws Exception {
        String body = fields.entrySet().stream().map(f -> f.getKey() + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
        return studio.post("/user/api_credentials", body, headers);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> signIn(String identifier) throws Exception {
        return form(Map.of("do", "signin", "redirect_url", RETURN, "identifier", identifier, "username", "anna",
                "password", "sandbox"), "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void handsAKeyThatWorksToTheProgramThatAsked() throws Exception {
        String location = location(signIn("ftrack-tray"));

        assertTrue(location.startsWith("http://localhost:5123/secret?state=1&api_user=anna&api_key="), location);
        String key = location.substring(location.lastIndexOf('=') + 1);
        assertEquals("[]", studio.post("/api", "[]", "ftrack-user", "anna", "ftrack-api-key", key).body());
    }

    @Test
    void letsBrowsersOnThisMachineChooseAUserByAClick() throws Exception {
        String page = studio.get("/").body();
        assertTrue(page.contains("<button name=\"as\" value=\"ben\""), page);
        assertFalse(page.contains("value=\"jenkins\""), "jenkins has no role");

        var chosen = studio.post("/signin", "as=ben");
        String pair = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String home = studio.get("/", "Cookie", pair).body();
        assertTrue(home.contains("data-user=\"ben\"") && home.contains("Ben Okafor"), home);
        assertTrue(home.contains("value=\"carla\"") && !home.contains("value=\"ben\""), home);
        assertEquals(403, studio.post("/signin", "as=jenkins").statusCode());
        assertEquals(403, studio.post("/signin", "as=ben", "Origin", "http://evil.example").statusCode());
    }

    @Test
    void servesThePageWithAPolicyThatAllowsNoScriptButItsOwn() throws Exception {
        String pair = studio.post("/signin", "as=ben").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String policy = studio.get("/", "Cookie", pair).headers().firstValue("Content-Security-Policy").orElseThrow();

        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void keepsOneKeyForEachIdentifier() throws Exception {
        assertEquals(location(signIn("one")), location(signIn("one")));
        assertFalse(location(signIn("one")).equals(location(signIn("two"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/", "https://localhost:5123/", "http://localhost@evil.example/",
            "http://evil.example#localhost", "//localhost:1", "javascript:alert(1)", "http://localhost.evil.example/",
            "http://127.0.0.1.evil.example:80/", "http://[::2]:5/", "http://localhost:5\\@evil.example/", "",
            "file:///etc",
            "http://user:pw@localhost:5123/"})
    void neverSendsAKeyAnywhereElse(String redirect) throws Exception {
        var page = studio.get("/user/api_credentials?redirect_url=" + encode(redirect));
        var posted = form(Map.of("do", "signin", "redirect_url", redirect, "username", "anna", "password", "sandbox"));

        assertEquals(400, page.statusCode());
        assertEquals(400, posted.statusCode());
        assertTrue(posted.headers().firstValue("Location").isEmpty());
    }

    @Test
    void staysOnThePageWhenThePasswordIsWrong() throws Exception {
        var answer = form(Map.of("do", "signin", "redirect_url", RETURN, "username", "anna", "password", "guess"));

        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("The user name or the password is wrong."));
    }

    @Test
    void returnsWithoutAKeyWhenThePersonCancels() throws Exception {
        String location = location(form(Map.of("do", "cancel", "redirect_url", RETURN)));

        assertEquals("http://localhost:5123/secret?state=1&error=access_denied", location);
    }

    @Test
    void remembersWhoIsSignedInAndAsksBeforeGoingOn() throws Exception {
        String cookie = signIn("x").headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        String pair = cookie.split(";")[0];

        var page = studio.get("/user/api_credentials?redirect_url=" + encode(RETURN), "Cookie", pair);
        assertTrue(page.body().contains("Continue as Anna Lindqvist?"));
        String location = location(form(Map.of("do", "continue", "redirect_url", RETURN), "Cookie", pair));
        assertTrue(location.contains("api_user=anna&api_key="));
        assertEquals(200, form(Map.of("do", "continue", "redirect_url", RETURN)).statusCode());
    }

    @Test
    void refusesFormsOfOtherSites() throws Exception {
        String pair = signIn("x").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        var answer = form(Map.of("do", "continue", "redirect_url", RETURN), "Cookie", pair, "Origin",
                "http://evil.example");
        assertEquals(403, answer.statusCode());
    }

    @Test
    void escapesWhatComesFromOutside() throws Exception {
        String nasty = "<script>alert('x')</script>\"&";
        var page = studio.get("/user/api_credentials?identifier=" + encode(nasty) + "&redirect_url="
                + encode("http://localhost:1/?a='>"));
        var other = studio.get("/user/api_credentials?identifier=" + encode(nasty) + "&redirect_url=" + encode(RETURN));

        assertEquals(400, page.statusCode());
        assertFalse(other.body().contains("<script>"));
        assertTrue(other.body().contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;"));
        assertWellFormed(other.body());
    }

    @Test
    void servesWellFormedPages() throws Exception {
        assertWellFormed(studio.get("/").body());
        assertWellFormed(studio.get("/nowhere").body());
        String pair = signIn("x").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertWellFormed(studio.get("/", "Cookie", pair).body());
        assertTrue(studio.get("/", "Cookie", pair).body().contains("data-user=\"anna\""));
    }

    @Test
    void servesNothingButItsOwnResources() throws Exception {
        assertEquals(200, studio.get("/web/studio.js").statusCode());
        assertEquals(404, studio.get("/web/studio.html").statusCode());
        assertFalse(studio.get("/web/..%2fPages.class").statusCode() == 200);
    }

    private static void assertWellFormed(String html) throws Exception {
        assertTrue(html.startsWith("<!DOCTYPE html>"));
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        assertEquals("html", builder.parse(new InputSource(new StringReader(html.substring(15)))).getDocumentElement()
                .getTagName());
    }
}
