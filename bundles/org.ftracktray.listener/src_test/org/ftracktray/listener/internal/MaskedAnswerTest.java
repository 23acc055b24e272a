// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.ftracktray.client.SecretMask;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaskedAnswerTest {

    private static final String KEY = "d3b23aa892cb79e9aa015c1f0e9d7b66";

    private final JsonMapper json = JsonMapper.builder().build();
    private final MaskedAnswer answer = new MaskedAnswer(new SecretMask(List.of(KEY)));

    @Test
    void aKeyIsMaskedWhereverItStandsInAnAnswer() {
        assertEquals(masked("""
                {"items": [{"label": "a ******** b", "********": 1, "values": [["********"]]}],
                 "message": "********, http://********@proxy:1", "icon": "http://joe:pw@icons/1.png"}"""), masked("""
                {"items": [{"label": "a KEY b", "KEY": 1, "values": [["KEY"]]}],
                 "message": "KEY, http://joe:pw@proxy:1", "icon": "http://joe:pw@icons/1.png"}"""));
    }

    @Test
    void everythingElseStaysAsItIs() {
        String text = """
                {"success": true, "n": 1.5, "nothing": null, "list": [], "object": {}, "token": "abc=1",
                 "message": "Maya was started on ws-042 for Glass / sq01."}""";
        assertEquals(json.readTree(text), masked(text));
    }

    private JsonNode masked(String text) {
        return answer.of(json.readTree(text.replace("KEY", KEY)));
    }
}
