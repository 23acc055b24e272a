// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.Kept;
import org.ftracktray.signin.internal.KnownAccounts.Entry;
import org.ftracktray.signin.internal.KnownAccounts.Place;

/** The keys of all accounts, wherever they are kept: key ring, password file or only here for this session. */
final class Keys implements AutoCloseable {
    private final KeyKeeper keyRing;
    private final PasswordFile passwordFile;
    private final KnownAccounts known;
    private final SessionKeys session = new SessionKeys();

    Keys(KeyKeeper keyRing, PasswordFile passwordFile, KnownAccounts known) {
        this.keyRing = keyRing;
        this.passwordFile = passwordFile;
        this.known = known;
    }

    /** All accounts, the one used last first. */
    List<Account> accounts() {
        List<Account> accounts = new ArrayList<>(session.accounts());
        known.entries().stream().map(Entry::account).filter(one -> accounts.stream().noneMatch(one::isSameAs))
                .forEach(accounts::add);
        return accounts;
    }

    /** True when the account's key lies in the password file and the file has not been opened yet. */
    boolean isLocked(Account account) {
        return session.find(account).isEmpty() && placeOf(account).equals(Optional.of(Place.PASSWORD_FILE))
                && !passwordFile.isOpen();
    }

    /** @throws NotKeptException when the place that has the key cannot be read */
    Optional<ApiKey> find(Account account) throws InterruptedException {
        Optional<ApiKey> here = session.find(account);
        if (here.isPresent()) {
            return here;
        }
        Optional<Place> place = placeOf(account);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        return place.get() == Place.PASSWORD_FILE ? passwordFile.load(account) : keyRing.find(account);
    }

    /**
     * Keeps a key in the best place there is.
     *
     * @param later told when the key ring answers after everybody stopped waiting
     */
    Kept keep(Account account, ApiKey key, BiConsumer<Account, Kept> later) {
        session.put(account, key);
        if (placeOf(account).equals(Optional.of(Place.PASSWORD_FILE)) && passwordFile.isOpen()) {
            return inPasswordFile(account, key);
        }
        Kept kept = keyRing.keep(account, key, late -> {
            remember(account, late);
            later.accept(account, late);
        });
        remember(account, kept);
        return kept;
    }

    /** Keeps the key of this session's account in the password file. */
    Kept keepWithPassword(Account account, char[] password) {
        Optional<ApiKey> key = session.find(account);
        if (key.isEmpty()) {
            return new Kept.SessionOnly("There is no key to keep.");
        }
        try {
            if (!passwordFile.open(password)) {
                return new Kept.SessionOnly("The password is not the one of the file that is there already.");
            }
        } catch (NotKeptException e) {
            return new Kept.SessionOnly(e.getMessage());
        }
        return inPasswordFile(account, key.get());
    }

    /** @return false when the password is wrong */
    boolean unlock(char[] password) {
        return passwordFile.open(password);
    }

    /** Uses a key that was kept before. */
    Kept used(Account account, ApiKey key) {
        session.put(account, key);
        Place place = placeOf(account).orElse(null);
        if (place == null) {
            return new Kept.SessionOnly("No key ring was available when you signed in.");
        }
        known.used(account, place);
        return place == Place.PASSWORD_FILE ? new Kept.PasswordFile() : new Kept.KeyRing();
    }

    /** Whether this session's key of the account is one of ours, and not from the environment or the command line. */
    boolean holds(Account account) {
        return session.find(account).isPresent();
    }

    /**
     * Takes an account off the list at once.
     *
     * @return removes its key soon, without blocking
     */
    Runnable forget(Account account) {
        session.remove(account);
        Optional<Place> place = placeOf(account);
        known.forget(account);
        return () -> {
            if (place.equals(Optional.of(Place.PASSWORD_FILE))) {
                keyRing.soon(account, () -> passwordFile.remove(account));
            } else if (place.isPresent()) {
                keyRing.drop(account);
            }
        };
    }

    @Override
    public void close() {
        session.clear();
        keyRing.close();
    }

    private Kept inPasswordFile(Account account, ApiKey key) {
        try {
            passwordFile.store(account, key);
        } catch (NotKeptException e) {
            return new Kept.SessionOnly(e.getMessage());
        }
        known.used(account, Place.PASSWORD_FILE);
        return new Kept.PasswordFile();
    }

    private void remember(Account account, Kept kept) {
        if (kept instanceof Kept.KeyRing) {
            known.used(account, Place.KEY_RING);
        }
    }

    private Optional<Place> placeOf(Account account) {
        return known.entries().stream().filter(entry -> entry.account().isSameAs(account)).map(Entry::place)
                .findFirst();
    }
}
