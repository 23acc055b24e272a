// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class EntityTest {
    private static List<Entity> rows(String json) {
        var answer = JsonMapper.shared().readTree(json);
        return answer.path(0).path("data").valueStream().map(Entity.reader(answer)).toList();
    }

    private static Entity row(String attributes) {
        return rows("[{\"data\":[{\"__entity_type__\":\"Task\",\"id\":\"t\"," + attributes + "}]}]").getFirst();
    }

    @Test
    void resolvesAReferenceThatWasEncodedElsewhereInTheAnswer() {
        var rows = rows("""
                [{"data":[{"__entity_type__":"Task","id":"1","status":{"__entity_type__":"Status","id":"s",
                  "state":{"__entity_type__":"State","id":"st","short":"NOT_STARTED"}}},
                 {"__entity_type__":"Task","id":"2","status":{"__entity_type__":"Status","id":"s"}}]},
                 {"data":[{"__entity_type__":"Status","id":"s","name":"Ready"}]}]""");
        assertEquals(Optional.of("NOT_STARTED"), rows.get(1).string("status.state.short"));
        assertEquals(Optional.of("Ready"), rows.get(1).string("status.name"));
        assertEquals(rows.get(0).reference("status"), rows.get(1).reference("status"));
    }

    @Test
    void mergesTheElementsOfACollection() {
        var version = rows("""
                [{"data":[{"__entity_type__":"AssetVersion","id":"v1","version":1,"asset":{"__entity_type__":"Asset",
                "id":"a","versions":[{"__entity_type__":"AssetVersion","id":"v1"},
                {"__entity_type__":"AssetVersion","id":"v2","version":2}]}}]}]""").getFirst();
        assertEquals(List.of(1L, 2L),
                version.collection("asset.versions").stream().map(v -> v.integer("version").orElseThrow()).toList());
    }

    @Test
    void survivesEntitiesThatReferToEachOther() {
        var task = row(
                "\"parent\":{\"__entity_type__\":\"Shot\",\"id\":\"s\",\"children\":[{\"__entity_type__\":\"Task\",\"id\":\"t\"}]}");
        assertEquals(task, task.collection("parent.children").getFirst());
        assertEquals("s", task.reference("parent").orElseThrow().id());
    }

    @Test
    void keepsTheMostSpecificType() {
        var rows = rows("""
                [{"data":[{"__entity_type__":"Task","id":"1","parent":{"__entity_type__":"TypedContext","id":"p"}},
                {"__entity_type__":"Shot","id":"p","name":"sh010"}]}]""");
        var parent = rows.getFirst().reference("parent").orElseThrow();
        assertEquals("Shot", parent.type());
        assertEquals(Optional.of("sh010"), parent.string("name"));
    }

    @Test
    void doesNotMixEntitiesOfDifferentTypesWithOneId() {
        var rows = rows("""
                [{"data":[{"__entity_type__":"FileComponent","id":"x","name":"a"},
                {"__entity_type__":"ComponentLocation","id":"x"}]}]""");
        assertTrue(rows.get(1).string("name").isEmpty());
    }

    @Test
    void readsDatesWithoutZoneAsUtc() {
        var task = row(
                """
                        "a":{"__type__":"datetime","value":"2022-10-10T10:12:09"},"b":{"__type__":"datetime","value":"2022-10-10T10:12:09+02:00"},
                        "c":{"__type__":"datetime","value":"2022-10-10T10:12:09.5Z"},"d":{"__type__":"date","value":"2022-10-10"},
                        "e":{"__type__":"datetime","value":"soon"},"f":"2022-10-10T10:12:09\""""
                        .replace("\\\"", "\""));
        assertEquals(Optional.of(Instant.parse("2022-10-10T10:12:09Z")), task.instant("a"));
        assertEquals(Optional.of(Instant.parse("2022-10-10T08:12:09Z")), task.instant("b"));
        assertEquals(Optional.of(Instant.parse("2022-10-10T10:12:09.5Z")), task.instant("c"));
        assertEquals(Optional.of(Instant.parse("2022-10-10T00:00:00Z")), task.instant("d"));
        assertEquals(Optional.of(LocalDate.of(2022, 10, 10)), task.date("d"));
        assertTrue(task.instant("e").isEmpty());
        assertEquals(Optional.of("2022-10-10T10:12:09"), task.string("a"));
    }

    @Test
    void textThatLooksLikeADateStaysText() {
        var task = row("\"description\":\"2026-01-05T10:00:00+01:00\"");
        assertEquals(Optional.of("2026-01-05T10:00:00+01:00"), task.string("description"));
        assertTrue(task.instant("description").isEmpty());
    }

    @Test
    void readsValuesOnlyAsWhatTheyAre() {
        var task = row("\"n\":3,\"f\":2.5,\"w\":4.0,\"big\":123456789012345678901,\"b\":true,\"s\":\"5\",\"z\":null");
        assertEquals(OptionalLong.of(3), task.integer("n"));
        assertEquals(OptionalLong.of(4), task.integer("w"));
        assertTrue(task.integer("f").isEmpty() && task.integer("big").isEmpty() && task.integer("s").isEmpty());
        assertEquals(OptionalDouble.of(2.5), task.number("f"));
        assertEquals(Optional.of(true), task.bool("b"));
        assertTrue(task.bool("n").isEmpty() && task.string("n").isEmpty() && task.string("z").isEmpty());
        assertTrue(task.string("missing.deeper").isEmpty() && task.collection("n").isEmpty());
        assertTrue(task.reference("s").isEmpty());
    }

    @Test
    void givesCustomAttributesAndMetadataByKey() {
        var project = row(
                """
                        "custom_attributes":[{"__entity_type__":"ContextCustomAttributeValue","key":"applications","value":["maya_2024"],
                        "configuration_id":"c","entity_id":"t"},{"key":"fps","value":24.0}],
                        "metadata":[{"__entity_type__":"Metadata","key":"a","value":"1","parent_id":"t"}]""");
        assertEquals(List.of("applications", "fps"), List.copyOf(project.customAttributes().keySet()));
        assertEquals("maya_2024", project.customAttributes().get("applications").path(0).asString());
        assertEquals(Map.of("a", "1"), project.metadata());
    }

    @Test
    void whatIsGivenAwayCannotChangeIt() {
        var task = row("\"name\":\"a\"");
        ((tools.jackson.databind.node.ObjectNode) task.raw()).put("name", "b");
        assertEquals(Optional.of("a"), task.string("name"));
    }
}
