// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.internal.key.KeyNotStoredException;
import org.ftracktray.signin.internal.key.KnownAccounts;
import org.ftracktray.signin.internal.key.KnownAccounts.Place;
import org.ftracktray.signin.internal.key.PasswordFile;
import org.ftracktray.signin.internal.site.ManagedSettings;
import org.ftracktray.signin.internal.site.PreferenceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever became of a file that is read back: a sentence, never an exception of another kind, and work goes on. */
@Timeout(120)
class DamagedStateTest {
    private static final Account ANNA = new Account(URI.create("https://studio.example"), "anna", "id", "Anna Ä");

    @TempDir
    Path folder;

    private final RecordingLog log = new RecordingLog();

    private Path file() {
        return folder.resolve("state");
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> one.getFileName().toString().startsWith("state.damaged-")).toList();
        }
    }

    @Test
    void aPasswordFileOpensOrSaysWhyAndANewOneCanBegin() throws Exception {
        PasswordFile file = new PasswordFile(file(), log);
        file.openOrCreate("secret".toCharArray());
        file.store(ANNA, new ApiKey("the-key"));
        byte[] good = withFewRounds(Files.readAllBytes(file()));
        for (byte[] content : BrokenInput.of(good).toList()) {
            Files.write(file(), content);
            PasswordFile again = new PasswordFile(file(), log);
            try {
                again.open("secret".toCharArray());
            } catch (KeyNotStoredException e) {
                assertFalse(e.getMessage().isBlank());
            }
            if (Files.exists(file())) {
                assertArrayEquals(content, Files.readAllBytes(file()), "kept as it is while a password may fit");
            }
            Files.deleteIfExists(file());
        }
        Files.writeString(file(), "{}");
        PasswordFile again = new PasswordFile(file(), log);
        assertThrows(KeyNotStoredException.class, () -> again.open("secret".toCharArray()));
        assertTrue(again.openOrCreate("new".toCharArray()));
        again.store(ANNA, new ApiKey("another"));
        assertEquals(Optional.of(new ApiKey("another")), again.load(ANNA));
        assertFalse(setAside().isEmpty());
        assertTrue(log.lines.stream().anyMatch(line -> line.contains("state.damaged-")), "told with its name");
        assertTrue(log.lines.stream().noneMatch(line -> line.contains("the-key")));
    }

    /** The time that the real number takes is not what this is about. */
    private static byte[] withFewRounds(byte[] sealed) {
        return new String(sealed, StandardCharsets.UTF_8).replace("300000", "3").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anEndlessNumberOfRoundsIsNotTried() throws Exception {
        Files.writeString(file(), "{\"version\":1,\"rounds\":2147483647,\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\","
                + "\"nonce\":\"AAECAwQFBgcICQoL\",\"data\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}");
        PasswordFile file = new PasswordFile(file(), log);
        assertThrows(KeyNotStoredException.class, () -> file.open("secret".toCharArray()));
        assertEquals(1, setAside().size());
    }

    @Test
    void aFolderInPlaceOfThePasswordFileIsSetAside() throws Exception {
        Files.createDirectory(file());
        PasswordFile file = new PasswordFile(file(), log);
        assertThrows(KeyNotStoredException.class, () -> file.open("secret".toCharArray()));
        assertTrue(file.openOrCreate("secret".toCharArray()));
        assertEquals(1, setAside().size());
    }

    @Test
    void anEmptyPasswordIsRefused() {
        PasswordFile file = new PasswordFile(file(), log);
        assertThrows(KeyNotStoredException.class, () -> file.openOrCreate(new char[0]));
        assertFalse(Files.exists(file()));
    }

    @Test
    void aFileThatCannotBeWrittenIsNotOpen() throws Exception {
        Path blocked = Files.createFile(folder.resolve("blocked"));
        PasswordFile file = new PasswordFile(blocked.resolve("keys.json"), log);
        assertThrows(KeyNotStoredException.class, () -> file.openOrCreate("secret".toCharArray()));
        assertFalse(file.isOpen());
    }

    @Test
    void theListOfAccountsIsReadAsFarAsItGoesAndComplainedOfOnce() {
        MemorySettings settings = new MemorySettings();
        KnownAccounts known = new KnownAccounts(settings, log);
        known.used(ANNA, Place.KEY_RING);
        String line = settings.values.get("accounts");
        BrokenInput.of(line.getBytes(StandardCharsets.UTF_8)).forEach(content -> {
            settings.put("accounts", new String(content, StandardCharsets.UTF_8) + "\n" + line + "\r\n");
            assertTrue(known.accounts().stream().anyMatch(ANNA::isSameAs));
            known.forget(ANNA);
            assertTrue(known.accounts().stream().noneMatch(ANNA::isSameAs));
        });
        log.lines.clear();
        settings.put("accounts", "what\n" + line);
        known.accounts();
        known.accounts();
        assertEquals(1, log.lines.size(), log.lines.toString());
    }

    @Test
    void theManagedSettingsAreReadLineByLine() throws Exception {
        TestSurroundings surroundings = new TestSurroundings();
        surroundings.properties.put("ftracktray.managed", file().toString());
        ManagedSettings managed = new ManagedSettings(surroundings, log);
        byte[] good = "# Köln\nserver=https://studio.example\nbareRedirect=false\n".getBytes(StandardCharsets.UTF_8);
        for (byte[] content : BrokenInput.of(good).toList()) {
            Files.write(file(), content);
            managed.get("server");
        }
        Files.write(file(), "\uFEFFserver=a\r\nfolder=C:\\users\\anna\r\nbareRedirect=true\r\n"
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.of("a"), managed.get("server"));
        assertEquals(Optional.of("true"), managed.get("bareRedirect"));
        Files.write(file(), "# K\u00f6ln\nserver=b\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Optional.of("b"), managed.get("server"));
        Files.delete(file());
        Files.createDirectory(file());
        log.lines.clear();
        managed = new ManagedSettings(surroundings, log);
        assertEquals(Optional.empty(), managed.get("server"));
        assertEquals(Optional.empty(), managed.get("server"));
        assertEquals(1, log.lines.size(), "told once");
        assertTrue(Files.isDirectory(file()), "it is the administrator's");
        surroundings.properties.put("ftracktray.managed", "no\0path");
        assertEquals(Optional.empty(), managed.get("server"));
    }

    @Test
    void damagedPreferencesAreSetAsideBeforeThePlatformOverwritesThem() throws Exception {
        byte[] good = "eclipse.preferences.version=1\nsite=https\\://studio.example\n".getBytes(StandardCharsets.UTF_8);
        PreferenceFile file = new PreferenceFile(file(), log);
        file.setAsideIfDamaged();
        file.sync();
        assertEquals(List.of(), log.lines);
        for (byte[] content : BrokenInput.of(good).toList()) {
            Files.write(file(), content);
            file.setAsideIfDamaged();
            file.sync();
        }
        Files.write(file(), good);
        file.setAsideIfDamaged();
        assertArrayEquals(good, Files.readAllBytes(file()));
        log.lines.clear();
        Files.write(file(), new byte[64]);
        file.setAsideIfDamaged();
        assertFalse(Files.exists(file()));
        assertTrue(log.lines.getFirst().contains("state.damaged-"), log.lines.toString());
    }
}
