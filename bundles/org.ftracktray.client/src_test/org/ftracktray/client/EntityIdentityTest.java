// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which mentions of an answer mean the same entity. */
class EntityIdentityTest {
    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** The rows of every result of an answer. */
    private static List<Entity> rows(String text) {
        var answer = json(text);
        return answer.valueStream().flatMap(result -> result.path("data").valueStream()).map(Entity.reader(answer))
                .toList();
    }

    @Test
    void metadataIsMergedByItsParentAndKeyOverTheWholeAnswer() {
        var task = rows("""
                [{"data":[{"__entity_type__":"Task","id":"t","metadata":[
                  {"__entity_type__":"Metadata","parent_id":"t","key":"fps"},
                  {"__entity_type__":"Metadata","parent_id":"t","key":"lens"}]}]},
                 {"data":[{"__entity_type__":"Metadata","parent_id":"t","key":"fps","value":"24"},
                  {"__entity_type__":"Metadata","parent_id":"other","key":"lens","value":"35"}]}]""").getFirst();
        assertEquals(Map.of("fps", "24", "lens", ""), task.metadata());
    }

    @Test
    void aCustomAttributeThatWasEncodedElsewhereIsFoundByKey() {
        var rows = rows("""
                [{"data":[{"__entity_type__":"ContextCustomAttributeValue","configuration_id":"c","entity_id":"t",
                   "key":"fps","value":25.0},
                  {"__entity_type__":"Task","id":"t","custom_attributes":[
                   {"__entity_type__":"ContextCustomAttributeValue","configuration_id":"c","entity_id":"t"}]},
                  {"__entity_type__":"Task","id":"u","custom_attributes":[
                   {"__entity_type__":"ContextCustomAttributeValue","configuration_id":"c","entity_id":"u","key":"fps",
                    "value":30.0}]}]}]""");
        assertEquals(25.0, rows.get(1).customAttributes().get("fps").doubleValue());
        assertEquals(30.0, rows.get(2).customAttributes().get("fps").doubleValue());
    }

    @Test
    void theKeyOfAnUnknownTypeIsTakenFromSchemasInTheSameAnswer() {
        var rows = rows(
                """
                        [{"data":[{"__entity_type__":"Seat","row":4,"number":7,"id":"x","taken":true},
                          {"__entity_type__":"Seat","row":4,"number":7,"id":"y"},
                          {"__entity_type__":"Seat","row":4,"number":8,"id":"x"}]},
                         [{"id":"Seat","type":"object","primary_key":["row","number"],"properties":{"row":{},"number":{}}}]]""");
        assertEquals(rows.get(0), rows.get(1));
        assertEquals(Optional.of(true), rows.get(1).bool("taken"));
        assertNotEquals(rows.get(0), rows.get(2));
        assertTrue(rows.get(2).bool("taken").isEmpty());
        assertEquals(List.of("4", "8"), rows.get(2).primaryKey());
    }

    @Test
    void withoutItsWholeKeyNothingIsMerged() {
        var rows = rows("""
                [{"data":[{"__entity_type__":"Metadata","key":"fps","value":"24"},
                  {"__entity_type__":"Metadata","key":"fps"},
                  {"__entity_type__":"Metadata","key":"fps","parent_id":null},
                  {"__entity_type__":"Unknown","name":"a","group":"g"},
                  {"__entity_type__":"Unknown","name":"a"}]}]""");
        assertTrue(rows.get(1).string("value").isEmpty() && rows.get(2).string("value").isEmpty());
        assertTrue(rows.get(4).string("group").isEmpty());
        assertEquals(5, rows.stream().distinct().count());
        assertEquals(List.of(), rows.get(3).primaryKey());
    }

    @Test
    void aRowOfTheAnswerIsNoSchema() {
        var rows = rows("""
                [{"data":[{"__entity_type__":"Note","id":"Task","primary_key":["name"],"properties":{}},
                  {"__entity_type__":"Task","id":"1","name":"a","bid":1},
                  {"__entity_type__":"Task","id":"2","name":"a"}]}]""");
        assertTrue(rows.get(2).integer("bid").isEmpty());
    }

    @Test
    void whereResultsDifferTheLaterOperationCounts() {
        var rows = rows("""
                [{"data":[{"__entity_type__":"Task","id":"t","name":"old","bid":3}]},
                 {"data":[{"__entity_type__":"Task","id":"t","name":"new"}]}]""");
        assertEquals(Optional.of("new"), rows.getFirst().string("name"));
        assertEquals(3, rows.getLast().integer("bid").orElseThrow());
    }

    @Test
    void anOperationNamesAnEntityByItsWholeKey() {
        var recipient = rows("""
                [{"data":[{"__entity_type__":"Recipient","note_id":"n","resource_id":"r","text_mentioned":"@a"}]}]""")
                .getFirst();
        assertEquals(List.of("n", "r"), recipient.primaryKey());
        var sent = OperationCodec.encode(List.of(new Operation.Create("Thing", Map.of("recipient", recipient))));
        var nodes = JsonNodeFactory.instance;
        assertEquals(nodes.objectNode().put("__entity_type__", "Recipient").put("note_id", "n").put("resource_id", "r"),
                sent.path(0).path("entity_data").path("recipient"));
    }
}
