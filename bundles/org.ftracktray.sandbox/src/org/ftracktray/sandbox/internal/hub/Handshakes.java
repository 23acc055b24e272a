// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Handshakes whose WebSocket has not come yet. Whoever knows the identifier may open it, once. */
final class Handshakes {

    /** socket.io 0.9.19 discards handshakes after this time. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Waiting(Member member, Instant until) {}

    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    String begin(Member member) {
        byte[] bytes = new byte[15];
        random.nextBytes(bytes);
        String sid = HexFormat.of().formatHex(bytes);
        waiting.put(sid, new Waiting(member, Instant.now().plus(KEPT)));
        return sid;
    }

    Optional<Member> redeem(String sid) {
        return Optional.ofNullable(waiting.remove(sid)).filter(w -> w.until().isAfter(Instant.now()))
                .map(Waiting::member);
    }

    void discardOld() {
        Instant now = Instant.now();
        waiting.values().removeIf(w -> w.until().isBefore(now));
    }
}
