// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.ftracktray.client.SecretMask;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.signin.SignIn;

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

    /** Knows the keys of the environment and of who is signed in. */
    static Redactor of(SignIn signIn) {
        return new Redactor(() -> Stream.concat(Stream.of("FTRACK_API_KEY", "FTRACK_APIKEY").map(System::getenv),
                signIn.session().stream().map(present -> present.credentials().key().reveal()))
                .filter(Objects::nonNull).toList());
    }

    String redact(String text) {
        return new SecretMask(knownSecrets.get(), REMOVED).strict(text);
    }

    /** For who asked only: without keys, but with the identifiers that the question has, too. */
    String withoutKeys(String text) {
        return new SecretMask(knownSecrets.get(), REMOVED).text(text);
    }

    CheckResult redact(CheckResult result) {
        return each(result, this::redact);
    }

    CheckResult withoutKeys(CheckResult result) {
        return each(result, this::withoutKeys);
    }

    private static CheckResult each(CheckResult result, UnaryOperator<String> clean) {
        return new CheckResult(result.severity(), clean.apply(result.what()), clean.apply(result.cause()),
                clean.apply(result.remedy()), clean.apply(result.detail()));
    }
}
