// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that users sign in with. A user has one for each identifier, that is for each application that asked for
 * one through the sign-in page. Thread-safe.
 */
public final class ApiKeys {

    /** The identifier of the key that a user has without any application having asked. */
    public static final String PERSONAL = "";

    private record Owner(String userId, String identifier) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Owner> owners = new HashMap<>();

    /** @return the identity of the user whom the key belongs to */
    public synchronized Optional<String> ownerOf(String key) {
        return Optional.ofNullable(owners.get(key)).map(Owner::userId);
    }

    /** @return the user's key for this identifier, a new one if there is none yet */
    public synchronized String keyFor(String userId, String identifier) {
        Owner owner = new Owner(userId, identifier);
        return owners.entrySet().stream().filter(entry -> entry.getValue().equals(owner)).map(Map.Entry::getKey)
                .findFirst().orElseGet(() -> issue(owner));
    }

    /** @return a new key; the one before no longer works */
    public synchronized String reset(String userId, String identifier) {
        Owner owner = new Owner(userId, identifier);
        owners.values().removeIf(owner::equals);
        return issue(owner);
    }

    public synchronized void assign(String userId, String key) {
        owners.put(key, new Owner(userId, PERSONAL));
    }

    /** Takes all keys of the user away. */
    public synchronized void revoke(String userId) {
        owners.values().removeIf(owner -> owner.userId().equals(userId));
    }

    private String issue(Owner owner) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        owners.put(key, owner);
        return key;
    }
}
