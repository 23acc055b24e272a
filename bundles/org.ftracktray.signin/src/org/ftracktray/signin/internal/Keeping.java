// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import org.ftracktray.signin.Account;
import org.ftracktray.signin.Kept;

/** What becomes of the key of an account that a site has confirmed, from the check until it is signed in or not. */
interface Keeping {

    /** Keeps the key; may wait for a key ring for a moment. Nothing that lasts may tell of the account yet. */
    Kept keep(Account confirmed);

    /** The account is signed in. Called with the stage locked: must not block. */
    void accepted(Account confirmed);

    /** Somebody cancelled, or began anew, while the key was being kept: what {@link #keep} did is taken back. */
    void lost(Account confirmed);

    /** For a key that is somebody else's to keep. */
    static Keeping nothing(Kept kept) {
        return new Keeping() {
            @Override
            public Kept keep(Account confirmed) {
                return kept;
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
