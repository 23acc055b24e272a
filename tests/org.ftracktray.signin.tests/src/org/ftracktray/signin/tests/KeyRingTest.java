// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.tests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.ftracktray.client.ApiKey;
import org.ftracktray.diagnostics.Diagnostics;
import org.ftracktray.sandbox.SandboxOptions;
import org.ftracktray.sandbox.SandboxStudio;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In this order, because native code remembers a session bus that it found once. */
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyRingTest {
    @TempDir
    static Path folder;

    private static SandboxStudio studio;
    private static SignIn signIn;
    private static KeyRing keyRing;
    private static String key;

    @BeforeAll
    static void open() throws InterruptedException {
        studio = SandboxStudio.start(SandboxOptions.defaults());
        key = studio.accounts().stream().filter(account -> account.user().equals("anna")).findFirst().orElseThrow()
                .apiKey();
        signIn = Services.get(SignIn.class);
    }

    @AfterAll
    static void close() throws Exception {
        signIn.signOut();
        if (keyRing != null) {
            keyRing.close();
        }
        studio.close();
    }

    private static SignedIn signIn() {
        signIn.withApiKey(studio.url(), "anna", new ApiKey(key));
        await().atMost(Duration.ofSeconds(60)).until(() -> signIn.state() instanceof SignedIn in
                && !(in.kept() instanceof KeyStorage.SessionOnly session
                        && session.reason().contains("not answered yet")));
        return (SignedIn) signIn.state();
    }

    /** Every file of the data folder that has the key in clear. */
    private static List<Path> filesWithTheKey() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(Platform.getInstanceLocation().getURL().getPath()))) {
            return files.filter(Files::isRegularFile).filter(KeyRingTest::hasTheKey).toList();
        }
    }

    private static boolean hasTheKey(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(1)
    void withoutAKeyRingTheKeyIsKeptForTheSessionAndNowhereInClear() throws Exception {
        assertInstanceOf(KeyStorage.SessionOnly.class, signIn().kept());
        assertEquals(List.of(), filesWithTheKey());
    }

    @Test
    @Order(2)
    void aLockedKeyRingIsTheSameAndSaysSo() throws Exception {
        keyRing = new KeyRing(folder);
        keyRing.locked();
        assertEquals(new KeyStorage.SessionOnly("The key ring is locked."), signIn().kept());
        assertEquals(List.of(), filesWithTheKey());
    }

    @Test
    @Order(3)
    void aKeyRingThatHangsHoldsNobodyUpAndKeepsTheKeyWhenItAnswers() throws Exception {
        keyRing.unlocked();
        keyRing.freeze();
        try {
            signIn.withApiKey(studio.url(), "anna", new ApiKey(key));
            await().atMost(Duration.ofSeconds(20)).until(() -> signIn.state() instanceof SignedIn);
            assertEquals(
                    new KeyStorage.SessionOnly("The key ring has not answered yet; it may be waiting to be unlocked."),
                    ((SignedIn) signIn.state()).kept());
            assertEquals("anna",
                    signIn.session().orElseThrow().serverInformation().userName().orElseThrow());
        } finally {
            keyRing.thaw();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> signIn.state() instanceof SignedIn in && in.kept() instanceof KeyStorage.KeyRing);
    }

    @Test
    @Order(4)
    void anOpenKeyRingKeepsTheKeyEncrypted() throws Exception {
        Account account = signIn().account();
        assertEquals(new KeyStorage.KeyRing(), ((SignedIn) signIn.state()).kept());
        assertEquals(List.of(), filesWithTheKey());
        assertTrue(signIn.accounts().contains(account));
    }

    @Test
    @Order(5)
    void theReportHasTheStateButNotTheKey() throws Exception {
        String report = Services.get(Diagnostics.class).report();
        assertTrue(report.contains("The API key is kept in the key ring of this system."), report);
        assertFalse(report.contains(key), report);
    }

    @Test
    @Order(6)
    void loggingOutTakesTheKeyOutOfTheFile() throws Exception {
        Path file = Path
                .of(Platform.getInstanceLocation().getDataArea("org.ftracktray.signin/secure_storage").getPath());
        assertTrue(Files.readString(file).contains("apiKey"));
        signIn.signOut();
        await().atMost(Duration.ofSeconds(20)).until(() -> !Files.readString(file).contains("apiKey"));
        assertEquals(SignInState.SignedOut.withoutProblem(), signIn.state());
    }
}
