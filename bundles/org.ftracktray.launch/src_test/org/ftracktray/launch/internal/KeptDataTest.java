// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptDataTest {

    @TempDir
    Path data;

    private final List<String> troubles = new ArrayList<>();

    @Test
    void theFirstMachineTakesWhatAnEarlierVersionKept() throws IOException {
        Files.writeString(data.resolve("launches.json"), "[]");
        String id = UUID.randomUUID().toString();
        Files.writeString(data.resolve("instance-id"), id);
        take("first");
        take("second");
        assertEquals(id, identity("first"));
        assertNotEquals(id, identity("second"));
        assertTrue(Files.exists(data.resolve("hosts/first/launches.json")));
        assertFalse(Files.exists(data.resolve("hosts/second/launches.json")));
        assertFalse(Files.exists(data.resolve("launches.json")));
        assertEquals(List.of(), troubles);
    }

    @Test
    void whatAMachineHasIsNotReplaced() throws IOException {
        String own = identity("first");
        Files.writeString(data.resolve("instance-id"), UUID.randomUUID().toString());
        take("first");
        assertEquals(own, identity("first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "1", "not an identity", "\0\1\2"})
    void aDamagedIdentityIsReplacedOnceAndTold(String content) throws IOException {
        Files.createDirectories(data.resolve("hosts/first"));
        Files.writeString(data.resolve("hosts/first/instance-id"), content);
        String id = identity("first");
        assertEquals(1, troubles.size());
        assertEquals(id, UUID.fromString(id).toString());
        assertEquals(id, identity("first"));
        assertEquals(1, troubles.size());
    }

    @Test
    void aFolderInPlaceOfTheIdentityAndAFolderThatCannotBeWrittenAreTold() throws IOException {
        Files.createDirectories(data.resolve("hosts/first/instance-id/inside"));
        String id = identity("first");
        assertEquals(id, identity("first"));
        Files.createFile(data.resolve("hosts/file"));
        identity("file");
        assertTrue(troubles.getLast().contains("could not be kept"), troubles.toString());
    }

    private void take(String host) {
        DataMigration.take(data, data.resolve("hosts").resolve(host), (message, cause) -> troubles.add(message));
    }

    private String identity(String host) {
        return InstanceIdentity.in(data.resolve("hosts").resolve(host), (message, cause) -> troubles.add(message));
    }
}
