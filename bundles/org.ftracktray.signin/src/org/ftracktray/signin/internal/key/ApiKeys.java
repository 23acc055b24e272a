// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.internal.key.KnownAccounts.Place;

/**
 * The keys of all accounts, wherever they are kept: key ring, password file or only here for this session. An account is
 * listed from when it is signed in until it is forgotten; a key whose account is not listed is removed, at the next start if
 * not before. The monitor is never held while a key ring or a disk is waited for.
 */
public final class ApiKeys implements AutoCloseable {
    private final AsyncKeyRing keyRing;
    private final AsyncKeyRing files;
    private final PasswordFile passwordFile;
    private final KnownAccounts known;
    private final SessionKeys session = new SessionKeys();
    private final Map<String, StoredKey> latest = new HashMap<>();

    public ApiKeys(AsyncKeyRing keyRing, PasswordFile passwordFile, KnownAccounts known) {
        this.keyRing = keyRing;
        this.files = keyRing.beside(passwordFile);
        this.passwordFile = passwordFile;
        this.known = known;
        known.toRemoveFrom(Place.KEY_RING).forEach(this::removeFromKeyRing);
        known.toRemoveFrom(Place.PASSWORD_FILE).forEach(this::removeFromPasswordFile);
    }

    /** All accounts, the one used last first. */
    public synchronized List<Account> accounts() {
        List<Account> accounts = new ArrayList<>(session.accounts());
        known.accounts().stream().filter(one -> accounts.stream().noneMatch(one::isSameAs)).forEach(accounts::add);
        return accounts;
    }

    /** True when the account's key lies in the password file and the file has not been opened yet. */
    public synchronized boolean isLocked(Account account) {
        return session.find(account).isEmpty() && known.placeOf(account).equals(Optional.of(Place.PASSWORD_FILE))
                && !passwordFile.isOpen();
    }

    /** @throws KeyNotStoredException when the place that has the key cannot be read */
    public Optional<ApiKey> find(Account account) throws InterruptedException {
        Optional<ApiKey> here = session.find(account);
        if (here.isPresent()) {
            return here;
        }
        Optional<Place> place = known.placeOf(account);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        return place.get() == Place.PASSWORD_FILE ? passwordFile.load(account) : keyRing.find(account);
    }

    /**
     * For a key that is new here: keeps it in the best place there is.
     *
     * @param later told when the key ring answers after everybody stopped waiting
     */
    public KeyStoring fresh(ApiKey key, BiConsumer<Account, KeyStorage> later) {
        return new KeyStoring() {
            private StoredKey stored;
            private KeyStorage storage;

            @Override
            public KeyStorage keep(Account confirmed) {
                stored = begin(confirmed, key);
                storage = store(stored, later);
                return storage;
            }

            @Override
            public void accepted(Account confirmed) {
                Optional<KeyStorage> answer = accept(stored);
                answer.filter(other -> !other.equals(storage)).ifPresent(other -> later.accept(confirmed, other));
            }

            @Override
            public void lost(Account confirmed) {
                takeBack(stored);
            }
        };
    }

    /**
     * For a key that was kept before.
     *
     * @param later as for {@link #fresh}, for an account whose site has another address now
     */
    public KeyStoring again(Account account, ApiKey key, BiConsumer<Account, KeyStorage> later) {
        return new KeyStoring() {
            private final KeyStoring elsewhere = fresh(key, later);

            @Override
            public KeyStorage keep(Account confirmed) {
                return confirmed.isSameAs(account) ? kept(account) : elsewhere.keep(confirmed);
            }

            @Override
            public void accepted(Account confirmed) {
                if (confirmed.isSameAs(account)) {
                    used(confirmed, key);
                } else {
                    elsewhere.accepted(confirmed);
                    forget(account).run();
                }
            }

            @Override
            public void lost(Account confirmed) {
                if (!confirmed.isSameAs(account)) {
                    elsewhere.lost(confirmed);
                }
            }
        };
    }

    /** Keeps the key of this session's account in the password file, which is made when there is none. */
    public KeyStorage keepWithPassword(Account account, char[] password) {
        Optional<ApiKey> key = session.find(account);
        if (key.isEmpty()) {
            return new KeyStorage.SessionOnly("There is no key to keep.");
        }
        try {
            if (!passwordFile.openOrCreate(password)) {
                return new KeyStorage.SessionOnly("The password is not the one of the file that is there already. "
                        + "Forget the accounts in it to begin a new file.");
            }
        } catch (KeyNotStoredException e) {
            return new KeyStorage.SessionOnly(e.getMessage());
        }
        KeyStorage storage = inPasswordFile(account, key.get());
        synchronized (this) {
            if (session.find(account).equals(key)) {
                if (storage instanceof KeyStorage.PasswordFile) {
                    StoredKey stored = new StoredKey(account, key.get(), true);
                    latest.put(name(account), stored);
                    stored.settle(storage);
                    stored.accept();
                    list(stored);
                }
                return storage;
            }
        }
        removeFromPasswordFile(account);
        return new KeyStorage.SessionOnly("The account was forgotten before its key could be kept.");
    }

    /** @return false when the password is wrong */
    public boolean unlock(char[] password) {
        boolean open = passwordFile.open(password);
        if (open) {
            known.toRemoveFrom(Place.PASSWORD_FILE).forEach(this::removeFromPasswordFile);
        }
        return open;
    }

    /** Whether this session's key of the account is one of ours, and not from the environment or the command line. */
    public boolean holds(Account account) {
        return session.find(account).isPresent();
    }

    /**
     * Takes an account off the list at once. Does not block.
     *
     * @return removes its key soon, without blocking
     */
    public synchronized Runnable forget(Account account) {
        session.remove(account);
        StoredKey stored = latest.remove(name(account));
        boolean inFile = known.placeOf(account).equals(Optional.of(Place.PASSWORD_FILE));
        boolean inRing = known.placeOf(account).equals(Optional.of(Place.KEY_RING))
                || stored != null && stored.mayBeInKeyRing();
        known.forget(account);
        return () -> {
            if (inFile) {
                removeFromPasswordFile(account);
            }
            if (inRing) {
                removeFromKeyRing(account);
            }
        };
    }

    @Override
    public void close() {
        session.clear();
        files.close();
        keyRing.close();
    }

    private synchronized StoredKey begin(Account account, ApiKey key) {
        boolean wasListed = accounts().stream().anyMatch(account::isSameAs);
        StoredKey before = latest.get(name(account));
        StoredKey stored = new StoredKey(account, key,
                before != null && !before.isAccepted() ? before.wasListed() : wasListed);
        latest.put(name(account), stored);
        session.put(account, key);
        return stored;
    }

    private KeyStorage store(StoredKey stored, BiConsumer<Account, KeyStorage> later) {
        Account account = stored.account();
        if (known.placeOf(account).equals(Optional.of(Place.PASSWORD_FILE)) && passwordFile.isOpen()) {
            KeyStorage storage = inPasswordFile(account, stored.key());
            settled(stored, storage);
            return storage;
        }
        return keyRing.keep(account, stored.key(), () -> isLatest(stored), answer -> {
            if (settled(stored, answer)) {
                later.accept(account, answer);
            }
        });
    }

    private synchronized boolean isLatest(StoredKey stored) {
        return latest.get(name(stored.account())) == stored;
    }

    /** @return whether the account is signed in with it already */
    private synchronized boolean settled(StoredKey stored, KeyStorage storage) {
        stored.settle(storage);
        if (!isLatest(stored)) {
            if (storage instanceof KeyStorage.KeyRing) {
                removeFromKeyRing(stored.account());
            }
            return false;
        }
        if (stored.isAccepted()) {
            list(stored);
        }
        return stored.isAccepted();
    }

    /** @return what the place has answered, empty when it has not */
    private synchronized Optional<KeyStorage> accept(StoredKey stored) {
        if (!isLatest(stored)) {
            return Optional.empty();
        }
        stored.accept();
        session.put(stored.account(), stored.key());
        list(stored);
        return Optional.of(stored.kept()).filter(storage -> stored.isSettled());
    }

    private void list(StoredKey stored) {
        switch (stored.kept()) {
            case KeyStorage.KeyRing ring -> list(stored.account(), Place.KEY_RING);
            case KeyStorage.PasswordFile file -> list(stored.account(), Place.PASSWORD_FILE);
            case KeyStorage.SessionOnly here -> {
                // listed as long as the session keeps it
            }
            case KeyStorage.Environment environment -> {
                // not ours to keep
            }
        }
    }

    /** Puts an account first; its key in another place is of no use any more. */
    private void list(Account account, Place place) {
        known.used(account, place);
        if (known.toRemoveFrom(Place.KEY_RING).stream().anyMatch(account::isSameAs)) {
            removeFromKeyRing(account);
        }
        if (known.toRemoveFrom(Place.PASSWORD_FILE).stream().anyMatch(account::isSameAs)) {
            removeFromPasswordFile(account);
        }
    }

    /** An account that was listed before keeps its newer key, which the site has confirmed. */
    private void takeBack(StoredKey stored) {
        Runnable removal;
        synchronized (this) {
            if (!isLatest(stored) || stored.wasListed()) {
                return;
            }
            removal = forget(stored.account());
        }
        removal.run();
    }

    private KeyStorage kept(Account account) {
        return known.placeOf(account).map(place -> place == Place.PASSWORD_FILE
                ? new KeyStorage.PasswordFile()
                : new KeyStorage.KeyRing())
                .orElseGet(() -> new KeyStorage.SessionOnly("No key ring was available when you signed in."));
    }

    private synchronized void used(Account account, ApiKey key) {
        session.put(account, key);
        known.placeOf(account).ifPresent(place -> known.used(account, place));
    }

    private KeyStorage inPasswordFile(Account account, ApiKey key) {
        try {
            passwordFile.store(account, key);
            return new KeyStorage.PasswordFile();
        } catch (KeyNotStoredException e) {
            return new KeyStorage.SessionOnly(e.getMessage());
        }
    }

    private void removeFromKeyRing(Account account) {
        keyRing.drop(account, () -> isListedIn(account, Place.KEY_RING), () -> known.removed(account, Place.KEY_RING));
    }

    /** A locked file is removed when it holds nobody else's key; else the key goes when the file is opened next. */
    private void removeFromPasswordFile(Account account) {
        files.soon(account, () -> {
            if (isListedIn(account, Place.PASSWORD_FILE)) {
                return;
            }
            if (!known.isUsed(Place.PASSWORD_FILE)) {
                passwordFile.delete();
                known.toRemoveFrom(Place.PASSWORD_FILE).forEach(one -> known.removed(one, Place.PASSWORD_FILE));
            } else if (passwordFile.isOpen()) {
                passwordFile.remove(account);
                known.removed(account, Place.PASSWORD_FILE);
            }
        });
    }

    private synchronized boolean isListedIn(Account account, Place place) {
        StoredKey stored = latest.get(name(account));
        return known.placeOf(account).equals(Optional.of(place))
                || place == Place.KEY_RING && stored != null && stored.mayBeInKeyRing();
    }

    private static String name(Account account) {
        return account.site() + " " + account.user();
    }
}
