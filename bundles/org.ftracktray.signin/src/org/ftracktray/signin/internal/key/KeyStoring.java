// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;

/** What becomes of the key of an account that a site has confirmed, from the check until it is signed in or not. */
public interface KeyStoring {

    /** Keeps the key; may wait for a key ring for a moment. Nothing that lasts may tell of the account yet. */
    KeyStorage keep(Account confirmed);

    /** The account is signed in. Called with the state machine locked: must not block. */
    void accepted(Account confirmed);

    /** Somebody cancelled, or began anew, while the key was being kept: what {@link #keep} did is taken back. */
    void lost(Account confirmed);

    /** For a key that is somebody else's to keep. */
    static KeyStoring nothing(KeyStorage storage) {
        return new KeyStoring() {
            @Override
            public KeyStorage keep(Account confirmed) {
                return storage;
            }

            @Override
            public void accepted(Account confirmed) {
                // nothing to remember
            }

            @Override
            public void lost(Account confirmed) {
                // nothing was kept
            }
        };
    }
}
