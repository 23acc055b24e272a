// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetTest {

    private static final String TASK = "adb4ad6c-7679-11e2-8df2-f23c91df25eb";

    private RunningStudio studio;

    @BeforeAll
    void start() {
        studio = new RunningStudio();
    }

    @AfterAll
    void stop() {
        studio.close();
    }

    private JsonNode ask(String fields) throws Exception {
        return studio.call("[{\"action\":\"get_widget_url\"," + fields + "}]");
    }

    private HttpResponse<String> open(JsonNode answer) throws Exception {
        return studio.http.send(
                HttpRequest.newBuilder(URI.create(answer.get(0).path("widget_url").asString())).build(),
                BodyHandlers.ofString());
    }

    @Test
    void showsTheTasksOfWhoeverAskedWithoutFurtherSigningIn() throws Exception {
        var page = open(ask("\"name\":\"tasks\",\"theme\":\"light\""));

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("class=\"light\"") && page.body().contains("Assigned to me"), page.body());
        assertTrue(page.body().contains("<td>Texture</td><td>boat</td><td>In progress</td>"), page.body());
        assertFalse(page.body().contains("<td>Rigging</td>"), "that is ben's");
        assertFalse(page.headers().firstValue("Content-Security-Policy").orElseThrow().contains("frame-ancestors"));
    }

    @Test
    void showsWhatAnEntityIs() throws Exception {
        String entity = "\"entity_type\":\"Task\",\"entity_key\":[\"" + TASK + "\"]";

        assertTrue(open(ask("\"name\":\"info\",\"theme\":null," + entity)).body().contains("<h1>Animation</h1>"));
        assertTrue(open(ask("\"name\":\"tasks_browser\",\"entity_type\":\"Project\",\"entity_key\":"
                + "[\"5671dcb0-66de-11e1-8e6e-f23c91df25eb\"]")).body().contains("<td>Rigging</td>"));
    }

    @Test
    void refusesWhatCannotBeShown() throws Exception {
        assertEquals("ValidationError", ask("\"name\":\"weather\"").path("exception").asString());
        assertEquals("ValidationError", ask("\"name\":\"info\"").path("exception").asString());
        assertEquals("ValueError",
                ask("\"name\":\"info\",\"entity_type\":\"Task\",\"entity_key\":[\"no\"]").path("exception").asString());
        assertEquals(403, studio.get("/widget?token=no").statusCode());
    }
}
