// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys in a file that is encrypted with a password of the user, for systems without a key ring. Not Equinox secure
 * storage, whose ten rounds of key derivation suit the random passwords of a key ring but not one that a person makes up.
 */
final class PasswordFile implements CredentialStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private SealedBox box;

    PasswordFile(Path file) {
        this.file = file;
    }

    synchronized boolean isOpen() {
        return box != null;
    }

    /**
     * Opens the file, or starts a new one when there is none.
     *
     * @return false when the password is not the one of the file
     * @throws NotKeptException when the file cannot be read
     */
    synchronized boolean open(char[] password) {
        if (!Files.exists(file)) {
            box = SealedBox.create(password);
            write(new TreeMap<>());
            return true;
        }
        Optional<SealedBox> opened = SealedBox.open(read(), password);
        opened.ifPresent(candidate -> box = candidate);
        return opened.isPresent();
    }

    @Override
    public synchronized Optional<ApiKey> load(Account account) {
        return Optional.ofNullable(keys().get(name(account))).map(ApiKey::new);
    }

    @Override
    public synchronized void store(Account account, ApiKey key) {
        Map<String, String> keys = keys();
        keys.put(name(account), key.reveal());
        write(keys);
    }

    @Override
    public synchronized void remove(Account account) {
        if (!isOpen()) {
            throw new NotKeptException("The password file is locked.", null);
        }
        Map<String, String> keys = keys();
        if (keys.remove(name(account)) != null) {
            write(keys);
        }
    }

    private static String name(Account account) {
        return account.site() + " " + account.user();
    }

    private Map<String, String> keys() {
        if (!isOpen()) {
            throw new NotKeptException("The password file is locked.", null);
        }
        try {
            return JSON.readValue(box.unseal(read()), new TypeReference<TreeMap<String, String>>() {
            });
        } catch (JacksonException e) {
            throw new NotKeptException("The password file is damaged.", e);
        }
    }

    private SealedBox.Sealed read() {
        try {
            return JSON.readValue(Files.readAllBytes(file), SealedBox.Sealed.class);
        } catch (IOException | JacksonException e) {
            throw new NotKeptException("The password file cannot be read.", e);
        }
    }

    private void write(Map<String, String> keys) {
        try {
            Files.createDirectories(file.getParent());
            Path next = Files.createTempFile(file.getParent(), "keys", ".new", onlyForTheOwner());
            Files.write(next, JSON.writeValueAsBytes(box.seal(JSON.writeValueAsBytes(keys))));
            moveOver(next);
        } catch (IOException e) {
            throw new NotKeptException("The password file cannot be written.", e);
        }
    }

    private void moveOver(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private FileAttribute<?>[] onlyForTheOwner() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
