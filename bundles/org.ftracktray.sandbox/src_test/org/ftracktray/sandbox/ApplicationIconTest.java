// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names are those that ftrack Connect's launcher sends as addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationIconTest {

    private RunningStudio studio;

    @BeforeAll
    void start() {
        studio = new RunningStudio();
    }

    @AfterAll
    void stop() {
        studio.close();
    }

    private byte[] icon(String name) throws Exception {
        HttpResponse<byte[]> answer = studio.http.send(
                HttpRequest.newBuilder(studio.at("/application_icons/" + name + ".png")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        assertEquals("image/png", answer.headers().firstValue("Content-Type").orElseThrow());
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hiero", "hieroplayer", "nukex", "nuke", "nuke_studio", "premiere", "maya", "cinesync",
            "photoshop", "prelude", "after_effects", "3ds_max", "cinema_4d", "indesign", "illustrator", "houdini",
            "unreal_engine", "unreal-engine", "unity", "rv", "harmony", "blender", "flame"})
    void everyUsualApplicationHasAPictureOfItsOwn(String name) throws Exception {
        byte[] icon = icon(name);

        assertEquals("PNG", new String(icon, 1, 3));
        assertFalse(Arrays.equals(icon, icon("no_such_application")));
    }

    @Test
    void othersHaveTheSameNeutralPicture() throws Exception {
        assertArrayEquals(icon("no_such_application"), icon("another-one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/application_icons/", "/application_icons/nuke.svg", "/application_icons/base.css",
            "/application_icons/a/nuke.png"})
    void nothingElseIsThere(String path) throws Exception {
        assertEquals(404, studio.get(path).statusCode());
    }
}
