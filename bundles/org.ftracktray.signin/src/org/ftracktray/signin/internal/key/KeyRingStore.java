// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;

/**
 * Equinox secure storage whose master password lies in the key ring of the operating system. Only the platform's own
 * key ring is accepted as its provider: no dialogue that asks for a password, and no password file in clear.
 */
public final class KeyRingStore implements CredentialStore {
    private static final String KEY = "apiKey";
    private static final String PROBE = "probe";

    private final URL file;

    /** @param file where the encrypted keys lie; created when needed */
    public KeyRingStore(URL file) {
        this.file = file;
    }

    @Override
    public Optional<ApiKey> load(Account account) {
        try {
            return Optional.ofNullable(node(account).get(KEY, null)).map(ApiKey::new);
        } catch (StorageException | IOException e) {
            throw notKept(e);
        }
    }

    @Override
    public void store(Account account, ApiKey key) {
        try {
            ISecurePreferences node = node(account);
            putEncrypted(node, PROBE, "");
            node.remove(PROBE);
            putEncrypted(node, KEY, key.reveal());
            node.flush();
        } catch (StorageException | IOException e) {
            throw notKept(e);
        }
    }

    @Override
    public void remove(Account account) {
        try {
            ISecurePreferences node = node(account);
            node.remove(KEY);
            node.flush();
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    /**
     * Without a password from its provider and without a workbench Equinox keeps a value in clear although encryption was
     * asked for. Hence the probe, which goes first.
     */
    private static void putEncrypted(ISecurePreferences node, String name, String value) throws StorageException {
        node.put(name, value, true);
        if (!node.isEncrypted(name)) {
            node.remove(name);
            throw new StorageException(StorageException.NO_PASSWORD, "The provider gave no password.");
        }
    }

    private ISecurePreferences node(Account account) throws IOException {
        ISecurePreferences root = SecurePreferencesFactory.open(file,
                Map.of(IProviderHints.PROMPT_USER, false, IProviderHints.REQUIRED_MODULE_ID, platformModule()));
        if (root == null) {
            throw new IOException("no secure storage at " + file);
        }
        return root.node("ftracktray").node(EncodingUtils.encodeSlashes(account.site().toString()))
                .node(EncodingUtils.encodeSlashes(account.user()));
    }

    private static String platformModule() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String name = system.startsWith("windows")
                ? "WindowsPasswordProvider64bit"
                : system.startsWith("mac") ? "OSXKeystoreIntegration" : "LinuxKeystoreIntegrationJNA";
        return "org.eclipse.equinox.security." + name;
    }

    private static KeyNotStoredException notKept(Exception e) {
        if (!(e instanceof StorageException storage)) {
            return new KeyNotStoredException("The file of the secure storage cannot be read or written.", e);
        }
        return new KeyNotStoredException(switch (storage.getErrorCode()) {
            case StorageException.NO_SECURE_MODULE -> "This system offers no key ring, or it cannot be reached.";
            case StorageException.NO_PASSWORD -> "The key ring is locked.";
            case StorageException.DECRYPTION_ERROR -> "What is kept does not fit the key ring of this system any more.";
            default -> "The key ring reported an error: " + storage.getMessage();
        }, e);
    }
}
