// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.util.Collection;
import java.util.function.Supplier;

import org.ftracktray.client.SecretMask;
import org.ftracktray.diagnostics.CheckResult;

/**
 * The last thing that touches a text before somebody sees it: removes every known key and whatever looks like one.
 * Identifiers of entities look like keys, too, and go as well; a report rather says too little.
 */
final class Redactor {
    static final String REMOVED = "[removed]";

    private final Supplier<Collection<String>> knownSecrets;

    /** @param knownSecrets the keys of now, asked for each text */
    Redactor(Supplier<Collection<String>> knownSecrets) {
        this.knownSecrets = knownSecrets;
    }

    String redact(String text) {
        return new SecretMask(knownSecrets.get(), REMOVED).strict(text);
    }

    CheckResult redact(CheckResult result) {
        return new CheckResult(result.severity(), redact(result.what()), redact(result.cause()),
                redact(result.remedy()),
                redact(result.detail()));
    }
}
