// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.client.SiteCheck;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.ftracktray.signin.SiteVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** User and key go to the host that the artist saw, wherever that host's page leads. */
class RedirectedSiteTest extends StudioTest {
    private FakeStudio other;

    @BeforeEach
    void openOther() throws IOException {
        other = new FakeStudio();
        other.add("anna", true);
    }

    @AfterEach
    void closeOther() {
        other.close();
    }

    private URI elsewhere() {
        return URI.create("http://localhost:" + other.port());
    }

    private void assertNothingWasSent(SignedOut state) {
        assertEquals(0, other.apiRequests.get(), "no request with a key at the other host");
        Problem problem = state.problem().orElseThrow();
        assertTrue(problem.what().contains(studio.site().toString()), state.toString());
        assertTrue(problem.what().contains(elsewhere().toString()), state.toString());
        assertTrue(problem.remedy().contains("enter " + elsewhere()), state.toString());
        assertEquals(Optional.of(SignInField.SITE), state.field());
        assertTrue(fixture.signIn.session().isEmpty());
    }

    @Test
    void aTypedKeyStopsBeforeTheOtherHost() throws Exception {
        studio.movedTo = elsewhere();
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        assertNothingWasSent(fixture.next(SignedOut.class));
        assertTrue(fixture.keyRing.keys.isEmpty());
    }

    @Test
    void aKeyOfTheCommandLineStopsBeforeTheOtherHost() throws Exception {
        studio.movedTo = elsewhere();
        fixture.signIn.withUnstoredApiKey(studio.site(), "anna", anna);
        assertNothingWasSent(fixture.next(SignedOut.class));
    }

    @Test
    void aKeyOfTheEnvironmentStopsBeforeTheOtherHost() throws Exception {
        studio.movedTo = elsewhere();
        fixture.surroundings.environment.put("FTRACK_SERVER", studio.site().toString());
        fixture.surroundings.environment.put("FTRACK_API_USER", "anna");
        fixture.surroundings.environment.put("FTRACK_API_KEY", anna.reveal());
        fixture.signIn.restore();
        assertNothingWasSent(fixture.next(SignedOut.class));
    }

    @Test
    void aKeptKeyStopsBeforeTheOtherHostAndStays() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        studio.movedTo = elsewhere();
        fixture.start();
        fixture.signIn.restore();
        assertNothingWasSent(fixture.next(SignedOut.class));
        assertEquals(1, fixture.keyRing.keys.size());
        studio.movedTo = null;
        fixture.signIn.restore();
        assertEquals("anna", fixture.next(SignedIn.class).account().user());
    }

    @Test
    void noPageOfTheOtherHostIsOpenedInTheBrowser() throws Exception {
        studio.movedTo = elsewhere();
        fixture.signIn.withBrowser(studio.site());
        assertNothingWasSent(fixture.next(SignedOut.class));
    }

    @Test
    void whatTheBrowserBroughtIsOnlyUsedWithTheHostWhosePageWasOpened() throws Exception {
        URI link = fixture.openBrowser(studio);
        assertEquals(studio.site().getAuthority(), link.getAuthority());
        studio.movedTo = elsewhere();
        try (Browser browser = new Browser()) {
            browser.get(Browser.answer(link, "anna", anna.reveal()));
        }
        assertNothingWasSent(fixture.next(SignedOut.class));
        assertTrue(fixture.keyRing.keys.isEmpty());
    }

    @Test
    void anotherPortOfTheSameHostIsAnotherAddress() throws Exception {
        studio.movedTo = other.site();
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        assertTrue(fixture.next(SignedOut.class).problem().orElseThrow().what().contains(other.site().toString()));
        assertEquals(0, other.apiRequests.get());
    }

    @Test
    void theSameHostWithTlsIsTheSameSite() {
        assertEquals(Optional.empty(), SiteVersion.problem(new SiteCheck.Ok(URI.create("http://studio.example"),
                URI.create("https://studio.example"), "4.13.8", Optional.empty())));
    }

    @Test
    void aVersionThatNobodyCanCountIsNotTooOld() {
        assertFalse(SiteVersion.problem("99999999999999999999.1.1").isPresent());
        assertTrue(SiteVersion.problem("3.3.10").isPresent());
    }
}
