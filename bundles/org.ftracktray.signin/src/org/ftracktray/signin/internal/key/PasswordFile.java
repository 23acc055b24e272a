// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.ApiKey;
import org.ftracktray.client.file.AtomicFile;
import org.ftracktray.signin.Account;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys in a file that is encrypted with a password of the user, for systems without a key ring. Not Equinox secure
 * storage, whose ten rounds of key derivation suit the random passwords of a key ring but not one that a person makes up.
 * A file that nothing can be read from is set aside. All methods but {@link #isOpen()} block for the disk.
 */
public final class PasswordFile implements CredentialStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 1 << 20;

    private final AtomicFile file;
    private final ILog log;
    private volatile PasswordCipher box;

    public PasswordFile(Path file, ILog log) {
        this.file = new AtomicFile(file);
        this.log = log;
    }

    public boolean isOpen() {
        return box != null;
    }

    /**
     * Opens the file.
     *
     * @return false when the password is not the one of the file
     * @throws KeyNotStoredException when there is no file, or it cannot be read
     */
    public synchronized boolean open(char[] password) {
        PasswordCipher.Sealed sealed = read()
                .orElseThrow(() -> new KeyNotStoredException("There is no password file.", null));
        Optional<PasswordCipher> opened = PasswordCipher.open(sealed, password);
        opened.ifPresent(candidate -> box = candidate);
        return opened.isPresent();
    }

    /** As {@link #open(char[])}, but starts a new file when there is none. */
    public synchronized boolean openOrCreate(char[] password) {
        if (password.length == 0) {
            throw new KeyNotStoredException("An empty password protects nothing.", null);
        }
        if (read().isPresent()) {
            return open(password);
        }
        PasswordCipher fresh = PasswordCipher.create(password);
        write(fresh, Map.of());
        box = fresh;
        return true;
    }

    @Override
    public synchronized Optional<ApiKey> load(Account account) {
        try {
            return Optional.ofNullable(keys().get(name(account))).map(ApiKey::new);
        } catch (IllegalArgumentException e) {
            throw new KeyNotStoredException("What is kept is not an API key.", e);
        }
    }

    @Override
    public synchronized void store(Account account, ApiKey key) {
        Map<String, String> keys = keys();
        keys.put(name(account), key.reveal());
        write(box, keys);
    }

    @Override
    public synchronized void remove(Account account) {
        Map<String, String> keys = keys();
        if (keys.remove(name(account)) != null) {
            write(box, keys);
        }
    }

    /** Removes all keys, whether the file is open or not; a new file can have another password. */
    synchronized void delete() {
        try {
            Files.deleteIfExists(file.path());
            box = null;
        } catch (IOException e) {
            throw new KeyNotStoredException("The password file cannot be removed.", e);
        }
    }

    private static String name(Account account) {
        return account.site() + " " + account.user();
    }

    private Map<String, String> keys() {
        if (!isOpen()) {
            throw new KeyNotStoredException("The password file is locked.", null);
        }
        Optional<PasswordCipher.Sealed> sealed = read();
        if (sealed.isEmpty()) {
            return new TreeMap<>();
        }
        try {
            Map<String, String> keys = JSON.readValue(box.unseal(sealed.get()),
                    new TypeReference<TreeMap<String, String>>() {
                    });
            if (keys == null) {
                throw new KeyNotStoredException("The password file is damaged.", null);
            }
            return keys;
        } catch (JacksonException e) {
            throw new KeyNotStoredException("The password file is damaged.", e);
        }
    }

    private Optional<PasswordCipher.Sealed> read() {
        try {
            Optional<byte[]> content = file.read(MOST_BYTES);
            return content.isEmpty() ? Optional.empty() : Optional.of(PasswordCipher.Sealed.read(JSON, content.get()));
        } catch (IOException e) {
            if (isOfUsualKind()) { // the disk or the rights, which may be better later
                throw new KeyNotStoredException("The password file cannot be read.", e);
            }
            throw damaged(e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private boolean isOfUsualKind() {
        try {
            return Files.isRegularFile(file.path()) && Files.size(file.path()) <= MOST_BYTES;
        } catch (IOException e) {
            return true;
        }
    }

    private KeyNotStoredException damaged(Exception cause) {
        try {
            String aside = file.setAside().map(Path::toString).orElse("nowhere");
            log.error("The password file was damaged and is now " + aside + ".", cause);
            box = null;
            return new KeyNotStoredException("The password file is damaged. It was put aside as " + aside + ".", cause);
        } catch (IOException e) {
            e.addSuppressed(cause);
            return new KeyNotStoredException("The password file is damaged.", e);
        }
    }

    private void write(PasswordCipher with, Map<String, String> keys) {
        try {
            file.write(JSON.writeValueAsBytes(with.seal(JSON.writeValueAsBytes(keys))));
        } catch (IOException e) {
            throw new KeyNotStoredException("The password file cannot be written.", e);
        }
    }
}
