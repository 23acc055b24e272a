// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.fuzz;

import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationCodec;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.ProtocolException;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerFuzzTest {
    private static final List<Operation> KINDS = List.of(new Operation.Query("Task"),
            new Operation.ServerInformationQuery(), new Operation.Schemas(), new Operation.Delete("Task", List.of("1")),
            new Operation.ResetApiKey("User", "1"), new Operation.WidgetUrlQuery("info", Optional.empty()),
            new Operation.CompleteMultipartUpload("c", "u", List.of()), new Operation.InviteUser("1"),
            new Operation.EncodeMedia("c", Optional.empty(), true), new Operation.Permissions());

    @DictionaryEntries({"\"__entity_type__\":\"", "\"id\":\"", "\"data\":[", "\"metadata\":{\"next\":{\"offset\":",
            "\"__type__\":\"datetime\",\"value\":\"2026-01-02T", "\"custom_attributes\":[{\"key\":"})
    @FuzzTest(maxDuration = "8s")
    void anAnswerIsReadOrRefused(FuzzedDataProvider data) {
        var operation = data.pickValue(KINDS);
        var text = data.consumeRemainingAsString();
        for (var answer : new String[]{"[" + text + "]",
                "[{\"data\":[{\"__entity_type__\":\"Task\",\"id\":\"1\"," + text + "}],\"metadata\":{}}]"}) {
            try {
                read(operation, JsonMapper.shared().readTree(answer));
            } catch (JacksonException | ProtocolException e) {
                // the expected end of most inputs
            }
        }
    }

    private static void read(Operation operation, JsonNode answer) {
        if (OperationCodec.decode(List.of(operation), answer).getFirst() instanceof OperationResult.Page page) {
            page.entities().forEach(AnswerFuzzTest::touch);
        }
    }

    private static void touch(Entity entity) {
        entity.raw().propertyNames().forEach(name -> {
            entity.string(name + ".name");
            entity.instant(name);
            entity.integer(name);
            entity.reference(name).ifPresent(Entity::customAttributes);
            entity.collection(name).forEach(Entity::metadata);
        });
        entity.customAttributes();
        entity.hashCode();
    }
}
