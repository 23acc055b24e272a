// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.ftracktray.client.file.AtomicFile;
import org.ftracktray.launch.internal.log.WarningLog;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is still to be done over restarts of this client. */
final class PendingFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    /** What older versions kept here; the listener tells of failures now. */
    private static final String MESSAGE = "TELL";
    private static final int MOST_BYTES = 16 << 20;

    private final AtomicFile file;
    private final WarningLog warnings;

    PendingFile(Path file, WarningLog warnings) {
        this.file = new AtomicFile(file);
        this.warnings = warnings;
    }

    /** What can be understood; a damaged file is set aside, and that is told. */
    List<PendingWork> read() {
        List<PendingWork> works = new ArrayList<>();
        Exception damage = null;
        try {
            Optional<byte[]> content = file.read(MOST_BYTES);
            if (content.isPresent()) {
                damage = read(content.get(), works);
            }
        } catch (IOException | JacksonException e) {
            damage = e;
        }
        if (damage != null) {
            setAside(works.size(), damage);
        }
        return works;
    }

    private static Exception read(byte[] content, List<PendingWork> works) {
        JsonNode list = JSON.readTree(content);
        if (!list.isArray()) {
            return new IOException("It is not a list.");
        }
        Exception damage = null;
        for (JsonNode node : list.values()) {
            if (node.path("kind").asString("").equals(MESSAGE)) {
                continue;
            }
            try {
                works.add(Objects.requireNonNull(JSON.treeToValue(node, PendingWork.class)));
            } catch (RuntimeException e) {
                damage = e;
            }
        }
        return damage;
    }

    private void setAside(int understood, Exception damage) {
        String what = "The list of what is still to be done in ftrack, " + file.path() + ", is damaged. " + understood
                + " of its entries could be read.";
        try {
            file.setAside();
            warnings.warn(what, damage);
        } catch (IOException e) {
            e.addSuppressed(damage);
            warnings.warn(what + " It could not be renamed.", e);
        }
    }

    void write(List<PendingWork> works) {
        try {
            file.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(works));
        } catch (IOException e) {
            warnings.warn("What is still to be done in ftrack could not be written to " + file.path()
                    + ". It is lost if Ftrack Tray ends before it is done.", e);
        }
    }
}
