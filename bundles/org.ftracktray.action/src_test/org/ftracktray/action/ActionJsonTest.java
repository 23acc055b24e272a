// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class ActionJsonTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void anItemCarriesItsExtraKeysButTheyNeverReplaceItsOwn() {
        ActionItem item = new ActionItem("Maya", Optional.of("2024"), Optional.empty(), Optional.of("maya"), "launch",
                Map.of("host", "ws-1", "label", "something else"));
        assertEquals(json.readTree("""
                {"host":"ws-1","label":"Maya","variant":"2024","description":null,"icon":"maya",
                 "actionIdentifier":"launch"}"""), item.toJson());
    }

    @Test
    void aMessageHasBothKeysThatTheWebPageNeeds() {
        assertEquals(json.readTree("{\"success\":false,\"message\":\"No.\"}"),
                new ActionReply.Message(false, "No.").toJson());
    }

    @Test
    void aFormNamesItsButtonOnlyWhenOneIsGiven() {
        var items = List.of(json.readTree("{\"type\":\"text\",\"name\":\"a\"}"));
        assertEquals(
                json.readTree("{\"type\":\"form\",\"title\":\"T\",\"items\":[{\"type\":\"text\",\"name\":\"a\"}]}"),
                new ActionReply.Form("T", items, Optional.empty()).toJson());
        assertEquals("Go",
                new ActionReply.Form("T", items, Optional.of("Go")).toJson().get("submit_button_label").stringValue());
    }

    @Test
    void aWidgetIsASuccess() {
        assertEquals(json.readTree("""
                {"type":"widget","success":true,"url":"https://studio.example/x","title":"T","message":"M"}"""),
                new ActionReply.Widget(URI.create("https://studio.example/x"), "T", "M").toJson());
    }
}
