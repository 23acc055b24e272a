// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that the listener did for an event.
 *
 * @param at when the event was handled
 * @param topic topic of the event, for example {@code ftrack.action.launch}
 * @param summary a sentence for the user, never null
 * @param actionIdentifier the action that was launched, empty for a discover
 * @param failed whether what was asked for did not work
 */
public record Activity(Instant at, String topic, String summary, Optional<String> actionIdentifier,
        boolean failed) {}
