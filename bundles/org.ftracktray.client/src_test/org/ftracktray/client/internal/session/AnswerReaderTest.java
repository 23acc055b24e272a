// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.PermissionDeniedException;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.internal.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only ftrack's own words end a sign-in: every status with every kind of body. */
class AnswerReaderTest {
    private static final URI SITE = URI.create("https://studio.example");
    private static final AnswerReader READER = new AnswerReader(SITE,
            new Credentials("anna", new ApiKey("secret-key")));
    private static final String KEY_REFUSED = "{\"exception\":\"InvalidCredentialsError\",\"content\":\"The supplied API key is not valid.\",\"error_code\":null}";

    /** What is not ftrack's word, whatever it looks like. */
    private enum Foreign {
        HTML("<!DOCTYPE html><html><head><title>Blocked secret-key</title></head></html>"), HTML_AFTER_BLANKS(
                "\n\n  <html>no</html>"), EMPTY(""), BLANK(" \r\n\t"), BOM_ALONE("\ufeff"), TEXT(
                        "Forbidden"), OTHER_JSON("{\"error\":\"access denied\",\"code\":403}"), OTHER_MESSAGE(
                                "{\"message\":\"Unauthorized\"}"), EMPTY_OBJECT("{}"), WITHOUT_CONTENT(
                                        "{\"exception\":\"InvalidCredentialsError\"}"), WITHOUT_EXCEPTION(
                                                "{\"content\":\"The supplied API key is not valid.\",\"error_code\":\"api_credentials_invalid\"}"), NUMBER_AS_EXCEPTION(
                                                        "{\"exception\":401,\"content\":\"no\",\"error_code\":null}"), BLANK_EXCEPTION(
                                                                "{\"exception\":\" \",\"content\":\"no\",\"error_code\":\"api_credentials_invalid\"}"), NULL_EXCEPTION(
                                                                        "{\"exception\":null,\"content\":\"no\",\"error_code\":\"api_credentials_invalid\"}"), WRAPPED(
                                                                                "{\"error\":" + KEY_REFUSED
                                                                                        + "}"), TRUNCATED(
                                                                                                KEY_REFUSED.substring(0,
                                                                                                        KEY_REFUSED
                                                                                                                .length()
                                                                                                                - 2)), TWICE(
                                                                                                                        KEY_REFUSED
                                                                                                                                + KEY_REFUSED), WITH_A_PAGE_BEHIND(
                                                                                                                                        KEY_REFUSED
                                                                                                                                                + "<html>"), NAN(
                                                                                                                                                        "{\"exception\":\"PermissionError\",\"content\":NaN}"), DUPLICATE_KEYS(
                                                                                                                                                                "{\"exception\":\"Portal\",\"content\":\"x\",\"exception\":\"InvalidCredentialsError\"}"), DUPLICATE_KEYS_INSIDE(
                                                                                                                                                                        "{\"exception\":\"InvalidCredentialsError\",\"content\":{\"a\":1,\"a\":2}}"), DEEP(
                                                                                                                                                                                "{\"exception\":\"InvalidCredentialsError\",\"content\":"
                                                                                                                                                                                        + "[".repeat(
                                                                                                                                                                                                600)
                                                                                                                                                                                        + "]".repeat(
                                                                                                                                                                                                600)
                                                                                                                                                                                        + "}"), VERY_DEEP(
                                                                                                                                                                                                "[".repeat(
                                                                                                                                                                                                        20_000)), DEEP_OBJECTS(
                                                                                                                                                                                                                "{\"a\":"
                                                                                                                                                                                                                        .repeat(20_000)), LONG_NUMBER(
                                                                                                                                                                                                                                "{\"exception\":\"InvalidCredentialsError\",\"content\":"
                                                                                                                                                                                                                                        + "9".repeat(
                                                                                                                                                                                                                                                2000)
                                                                                                                                                                                                                                        + "}"), SINGLE_QUOTES(
                                                                                                                                                                                                                                                "{'exception':'InvalidCredentialsError','content':'x'}"), WORD(
                                                                                                                                                                                                                                                        "true"), NUMBER(
                                                                                                                                                                                                                                                                "1e999999999"), STRING(
                                                                                                                                                                                                                                                                        "\"InvalidCredentialsError\""), GZIP(
                                                                                                                                                                                                                                                                                KEY_REFUSED), GZIP_WITHOUT_SAYING_SO(
                                                                                                                                                                                                                                                                                        KEY_REFUSED);

        private final String text;

        Foreign(String text) {
            this.text = text;
        }

        private HttpResponse with(int status) {
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            headers.put("Content-Type", status % 2 == 0 ? "application/json" : "text/html");
            boolean zipped = this == GZIP || this == GZIP_WITHOUT_SAYING_SO;
            if (this == GZIP) {
                headers.put("Content-Encoding", "gzip");
            }
            return new HttpResponse(status, headers, zipped ? zipped(text) : text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static HttpResponse answer(int status, String body) {
        return new HttpResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static FtrackException error(HttpResponse answer) {
        return assertThrows(FtrackException.class, () -> READER.read(answer));
    }

    @ParameterizedTest
    @EnumSource
    void nothingForeignRefusesAKeyOrAPermission(Foreign body) {
        for (int status = 200; status < 600; status++) {
            var error = error(body.with(status));
            var what = status + " " + error.problem();
            assertFalse(error instanceof CredentialsRefusedException || error instanceof PermissionDeniedException,
                    what);
            assertTrue(error instanceof NotFtrackException || error instanceof ProtocolException
                    || ((ServerErrorException) error).temporary(), what);
            assertFalse(what.contains("secret-key"), what);
            assertTrue(status == 429 || status == 408 || what.contains("in between") || what.contains("redirected")
                    || what.contains("between this computer and the site"), what);
            assertFalse(error.problem().remedy().isBlank(), what);
        }
    }

    @Test
    void ftracksOwnWordOnTheKeyCountsWithEachStatus() {
        for (int status = 200; status < 600; status++) {
            for (var body : new String[]{KEY_REFUSED, "\ufeff" + KEY_REFUSED, " \n" + KEY_REFUSED + "\n",
                    "{\"exception\":\"FTAuthenticationError\",\"content\":\"\",\"error_code\":null,\"error\":\"x\"}",
                    "{\"exception\":\"ServerError\",\"content\":null,\"error_code\":\"api_credentials_invalid\"}"}) {
                var error = error(answer(status, body));
                boolean redirected = status >= 300 && status < 400 && status != 304;
                assertEquals(redirected ? NotFtrackException.class : CredentialsRefusedException.class,
                        error.getClass(),
                        status + body);
            }
        }
    }

    @Test
    void ftracksOwnWordOnAPermissionCountsWithEachStatus() {
        for (int status : new int[]{200, 400, 403, 404, 500, 599}) {
            assertInstanceOf(PermissionDeniedException.class,
                    error(answer(status, "{\"exception\":\"PermissionError\",\"content\":\"No.\"}")));
        }
        var own = "{\"exception\":\"HTTPError\",\"content\":\"x\",\"error_code\":null}";
        assertInstanceOf(PermissionDeniedException.class, error(answer(403, own)));
        assertInstanceOf(CredentialsRefusedException.class, error(answer(401, own)));
        assertInstanceOf(ServerErrorException.class, error(answer(400, own)));
    }

    @Test
    void anArrayCountsOnlyWithAGoodStatus() {
        for (int status = 200; status < 600; status++) {
            if (status < 300) {
                assertTrue(READER.read(answer(status, "\ufeff[]")).isEmpty());
            } else {
                var error = error(answer(status, "[]"));
                assertTrue(error instanceof NotFtrackException || ((ServerErrorException) error).temporary(),
                        status + " " + error);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 407, 451, 511})
    void aRefusalInBetweenIsToldAsSuch(int status) {
        var problem = error(Foreign.HTML.with(status)).problem();
        assertTrue(problem.what().contains("not by ftrack") && problem.cause().contains("firewall"),
                problem.toString());
    }

    @Test
    void whatTheServerSaysIsShownWithinReason() {
        var error = (ServerErrorException) error(
                answer(400, "{\"exception\":\"ValueError\",\"content\":\"a\\u0000\\u001b[31m"
                        + "x".repeat(3_000_000) + "\"}"));
        assertTrue(error.serverText().length() < 3000, "cut");
        assertEquals("a[31mx", error.serverText().substring(0, 6));
        var longName = (ServerErrorException) error(
                answer(400, "{\"exception\":\"" + "V".repeat(30_000) + "\",\"content\":\"x\"}"));
        assertTrue(longName.serverException().length() < 300, "cut");
    }

    @Test
    void aHostileTitleCostsNoTime() {
        error(answer(403, "<title".repeat(500_000)));
        error(answer(403, "<" + "<title ".repeat(500_000) + ">".repeat(100)));
    }

    @Test
    void aFloodOfSmallValuesIsRefusedBeforeItFillsTheMemory() {
        var error = error(answer(200, "[" + "{},".repeat(4_000_000) + "{}]"));
        assertInstanceOf(ProtocolException.class, error);
    }

    @Test
    void whateverComesEndsInASentence() {
        var chance = new Random(10);
        var good = "[{\"action\":\"query\",\"data\":[{\"__entity_type__\":\"Task\",\"id\":\"1\"}],\"metadata\":{\"next\":{\"offset\":null}}}]";
        for (int i = 0; i < 20_000; i++) {
            var bytes = (i % 2 == 0 ? good : KEY_REFUSED).getBytes(StandardCharsets.UTF_8);
            for (int n = chance.nextInt(6); n >= 0; n--) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
            }
            try {
                assertTrue(READER.read(new HttpResponse(200 + chance.nextInt(400), Map.of(), bytes)).isArray());
            } catch (FtrackException e) {
                assertFalse(e.problem().what().isBlank());
            }
        }
    }
}
