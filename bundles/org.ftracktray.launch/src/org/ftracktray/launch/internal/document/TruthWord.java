// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import java.util.Locale;
import java.util.Optional;

/** The words for true and false that YAML 1.1 has, which PyYAML reads, with 1 and 0; {@code y} and {@code n} are texts to it. */
public final class TruthWord {

    private TruthWord() {}

    /** What the word means, whatever its case; empty when it is another. */
    public static Optional<Boolean> of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> Optional.of(true);
            case "false", "no", "off", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
