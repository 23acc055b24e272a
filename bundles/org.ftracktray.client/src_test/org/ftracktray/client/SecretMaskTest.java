// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.event.EventHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    private static final String KEY = "d3b23aa8-92cb-79e9-aa01-5c1f0e9d7b66";

    private final SecretMask mask = new SecretMask(List.of(KEY, "p\"w\\d/ä+1234"));

    @Test
    void aKnownSecretIsFoundInEveryForm() {
        for (String secret : List.of(KEY, "p\"w\\d/ä+1234")) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            hidden(secret, secret);
            hidden(secret, "x" + secret + "y");
            hidden(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            hidden(secret.replace("\\", "\\\\").replace("\"", "\\\""));
            hidden(HexFormat.of().formatHex(bytes));
            hidden(HexFormat.of().withUpperCase().formatHex(bytes));
            for (String before : List.of("", "a", "ab", "anna:", "{\"key\":\"")) {
                byte[] around = (before + secret + ":x").getBytes(StandardCharsets.UTF_8);
                hidden(Base64.getEncoder().encodeToString(around));
                hidden(Base64.getUrlEncoder().withoutPadding().encodeToString(around));
            }
            StringBuilder escaped = new StringBuilder();
            secret.chars().forEach(unit -> escaped.append("\\u%04X".formatted(unit)));
            hidden(escaped.toString());
        }
    }

    private void hidden(String text) {
        hidden(text, text);
    }

    private void hidden(String secret, String text) {
        String clean = mask.text("before [" + text + "] after");
        assertFalse(clean.contains(secret), clean);
        assertEquals("before", clean.substring(0, 6));
        assertFalse(clean.length() > 45, () -> "something is left: " + clean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "HTTPS_PROXY=http://joe:PROXYPASS@proxy:3128|HTTPS_PROXY=http://********@proxy:3128",
            "http://joe:p@ss/word@proxy:3128 x|http://********@proxy:3128 x",
            "https://token@host/x|https://********@host/x",
            "joe:pass@proxy:3128|********@proxy:3128", "Authorization: Basic am9lOnB3|Authorization: ********",
            "curl -H 'Authorization: Bearer abc.def.ghi'|curl -H 'Authorization: ********'",
            "DB_PWD=hunter2 x|DB_PWD=******** x", "AWS_ACCESS_KEY_ID=AKIA1 x|AWS_ACCESS_KEY_ID=******** x",
            "--db-pass=hunter2|--db-pass=********", "password: \"two words\"|password: \"********\"",
            "{\"token\": \"a b\"}|{\"token\": \"********\"}"})
    void whatIsNamedOrStandsInAnAddressIsHidden(String text, String clean) {
        assertEquals(clean, mask.text(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maya 2024 was started on ws-042 for Glass Harbour / sq010 / sh010 / Layout.",
            "https://studio.ftrackapp.com/#entityId=1", "PWD=/home/anna", "XAUTHORITY=/run/x", "KEYBOARD_LAYOUT=de",
            "C:\\Program Files\\Maya", "/shows/a@b/x", "anna@studio.com", "12:30 - 13:00", "key frame 12"})
    void ordinaryTextStaysAsItIs(String text) {
        assertEquals(text, mask.text(text));
    }

    @Test
    void variablesWithTheNameOfASecretAreHiddenAlsoWhereTheirValueStandsElsewhere() {
        Map<String, String> masked = mask.environment(Map.of("DB_PWD", "hunter22", "AWS_ACCESS_KEY_ID", "AKIA",
                "X_AUTH", "a", "MY_CREDENTIALS", "c", "SITE_PASS", "p", "PWD", "/home/anna", "DSN", "db?x=hunter22",
                "EMPTY_KEY", ""));
        assertEquals(Map.of("DB_PWD", "********", "AWS_ACCESS_KEY_ID", "********", "X_AUTH", "********",
                "MY_CREDENTIALS", "********", "SITE_PASS", "********", "PWD", "/home/anna", "DSN", "db?x=********",
                "EMPTY_KEY", ""), masked);
    }

    @Test
    void theWordBehindAnOptionIsHidden() {
        assertEquals(List.of("tool", "--password", "********", "-x", "--api-key", "-v"),
                mask.words(List.of("tool", "--password", "hunter2", "-x", "--api-key", "-v")));
    }

    @Test
    void aLongTextCostsLittle() {
        String text = "://a:".repeat(20_000) + "password".repeat(5_000) + "x=".repeat(20_000);
        assertFalse(mask.strict(text).isEmpty());
    }

    @Test
    void aKeyThatWasUsedIsKnownToWhatBelongsToNoSession() {
        String used = "0a1b2c3d-1111-79e9-aa01-5c1f0e9d7b66";
        assertEquals("printed " + used, SecretMask.ofThisProcess().text("printed " + used));
        Session.open(URI.create("http://localhost:1"), new Credentials("anna", new ApiKey(used))).close();
        assertEquals("printed " + SecretMask.MASK, SecretMask.ofThisProcess().text("printed " + used));
    }

    @Test
    void aKeyOfAHubIsKnownToo() {
        String used = "0a1b2c3d-2222-79e9-aa01-5c1f0e9d7b66";
        EventHub.create(URI.create("http://localhost:1"), new Credentials("anna", new ApiKey(used))).close();
        assertEquals(SecretMask.MASK, SecretMask.ofThisProcess().text(used));
    }

    @Test
    void aWordThatSomebodyTookForAKeyIsLeftInTexts() {
        Session.open(URI.create("http://localhost:1"), new Credentials("anna", new ApiKey("task"))).close();
        assertEquals("the task", SecretMask.ofThisProcess().text("the task"));
    }

    @Test
    void aFailureIsWrittenOutOnlyWhenItHoldsASecret() {
        assertEquals(Optional.empty(), mask.traceWithSecretsHidden(new IllegalStateException("harmless")));
        String trace = mask.traceWithSecretsHidden(
                new IllegalStateException("outer", new IllegalArgumentException("it was " + KEY))).orElseThrow();
        assertFalse(trace.contains(KEY), trace);
    }

    @Test
    void theSentenceThatSaysHowToWriteAProxyStays() {
        String sentence = "Put them into HTTPS_PROXY, as http://USER:PASSWORD@HOST:PORT, or ask your administrator.";
        assertEquals(sentence, mask.text(sentence));
    }
}
