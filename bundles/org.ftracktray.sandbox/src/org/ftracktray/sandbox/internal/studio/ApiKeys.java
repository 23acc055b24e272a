// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that users sign in with. A user has one for each identifier, that is for each application that asked for
 * one through the sign-in page. Only digests outlive the process: a key that was issued before a restart goes on
 * working, but cannot be shown again, so that whoever asks for one gets another beside it. Thread-safe.
 */
public final class ApiKeys {

    /** The identifier of the key that a user has without any application having asked. */
    public static final String PERSONAL = "";

    private record Owner(String userId, String identifier) {
        @Override
        public String toString() {
            return userId + " " + identifier;
        }

        static Owner parse(String text) {
            int space = text.indexOf(' ');
            return new Owner(text.substring(0, space), text.substring(space + 1));
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Owner> byDigest = new HashMap<>();
    private final Map<Owner, String> issued = new HashMap<>();
    private final Map<String, Optional<Owner>> before = new LinkedHashMap<>();

    /** @return the identity of the user whom the key belongs to */
    public synchronized Optional<String> ownerOf(String key) {
        return Optional.ofNullable(byDigest.get(digest(key))).map(Owner::userId);
    }

    /** @return the user's key for this identifier, a new one if none was issued since the start */
    public synchronized String keyFor(String userId, String identifier) {
        Owner owner = new Owner(userId, identifier);
        String known = issued.get(owner);
        return known != null && owner.equals(byDigest.get(digest(known))) ? known : issue(owner, random());
    }

    /** @return a new key; those before no longer work */
    public synchronized String reset(String userId, String identifier) {
        Owner owner = new Owner(userId, identifier);
        byDigest.entrySet().stream().filter(entry -> entry.getValue().equals(owner)).map(Map.Entry::getKey).toList()
                .forEach(digest -> put(digest, null));
        return issue(owner, random());
    }

    public synchronized void assign(String userId, String key) {
        issue(new Owner(userId, PERSONAL), key);
    }

    /** Takes all keys of the user away. */
    public synchronized void revoke(String userId) {
        byDigest.entrySet().stream().filter(entry -> entry.getValue().userId().equals(userId)).map(Map.Entry::getKey)
                .toList().forEach(digest -> put(digest, null));
    }

    /** @param owner as {@link #changes} gave it */
    public synchronized void restore(String digest, String owner) {
        byDigest.put(digest, Owner.parse(owner));
    }

    /** Digests of keys that came or went since the last {@link #settle} or {@link #undo}, with their owners now. */
    public synchronized Map<String, Optional<String>> changes() {
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        before.keySet().forEach(digest -> changes.put(digest,
                Optional.ofNullable(byDigest.get(digest)).map(Owner::toString)));
        return changes;
    }

    synchronized void settle() {
        before.clear();
    }

    synchronized void undo() {
        before.forEach((digest, owner) -> owner.ifPresentOrElse(o -> byDigest.put(digest, o),
                () -> byDigest.remove(digest)));
        before.clear();
    }

    private String issue(Owner owner, String key) {
        put(digest(key), owner);
        issued.put(owner, key);
        return key;
    }

    private void put(String digest, Owner owner) {
        before.putIfAbsent(digest, Optional.ofNullable(byDigest.get(digest)));
        if (owner == null) {
            byDigest.remove(digest);
        } else {
            byDigest.put(digest, owner);
        }
    }

    private String random() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String digest(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
