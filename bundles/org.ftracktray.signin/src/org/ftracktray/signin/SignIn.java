// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;

/**
 * Who is signed in. A declarative service; safe to use from any thread, the UI thread included: every method returns at
 * once, and what came of it is told through {@link #onState(Consumer)}. A new attempt replaces one that is under way.
 */
public interface SignIn {

    /** The snapshot of now, never null. */
    SignInState state();

    /**
     * Tells of every later state, in order, on a thread of the service; the listener must not block.
     *
     * @return ends the listening when closed
     */
    Registration onState(Consumer<SignInState> listener);

    /**
     * Signs in with {@code FTRACK_API_USER} and {@code FTRACK_API_KEY} of the environment, else as the account that was
     * used last and whose key is kept. While {@link SignInState.Restoring} it tries again at once.
     */
    void restore();

    /**
     * Whose key the environment gives in {@code FTRACK_API_USER} and {@code FTRACK_API_KEY}, which {@link #restore()} uses
     * before any kept account; empty when it gives none.
     */
    Optional<String> environmentUser();

    /**
     * Signs in through the site's own page. While a browser sign-in at the same site is waiting this changes nothing.
     *
     * @param site as {@link SiteSetting#site()} gives it
     */
    void withBrowser(URI site);

    /**
     * Signs in with a key that the user typed or pasted. Surrounding blanks are dropped, and a user name and a key that
     * were put into each other's field are recognised.
     */
    void withApiKey(URI site, String user, ApiKey key);

    /**
     * Signs in with a key that must not be stored, because whoever started this program holds it. Tries again by itself
     * while the site cannot be reached; see {@link SignInState.Restoring}.
     */
    void withUnstoredApiKey(URI site, String user, ApiKey key);

    /**
     * Asks who is signed in to ftrack in the browser, through the same redirect as a sign-in: while it is somebody else,
     * actions of the web page do not reach this program. Changes nothing here. The caller opens the link; the site may
     * list one more API key, named after the comparison, in the user's settings.
     *
     * @throws IllegalStateException when nobody is signed in
     * @throws java.io.UncheckedIOException when this machine lets nobody listen on loopback
     */
    BrowserUserQuery queryBrowserUser();

    /** Says that the account of {@link SignInState.Confirming} is the right one; does nothing in another state. */
    void confirm();

    /** Ends the attempt under way without a problem; does nothing when there is none. */
    void cancel();

    /** Signs out and removes the kept key of this account. */
    void signOut();

    /**
     * The session of the signed-in user, empty in every state but {@link SignInState.SignedIn}. It is closed when that
     * user has left; do not close it.
     */
    Optional<Session> session();

    /**
     * Calls when a user has left: {@link #session()} is empty or another one, but the session that was is not closed and
     * its key not removed before everybody called here has ended work with it. Each is called on a thread of its own, which
     * is interrupted after two seconds and then not waited for.
     *
     * @return ends the calling when closed
     */
    Registration onSignOut(Runnable listener);

    /** The accounts that have signed in before and were not forgotten, the one used last first. No I/O. */
    List<Account> accounts();

    /** Signs in as one of {@link #accounts()} with its kept key; the account that was signed in keeps its key. */
    void switchTo(Account account);

    /**
     * Why the site refused the kept key of one of {@link #accounts()} the last time; empty when it did not, or when the
     * account has been signed in since. The key is still kept, because a refusal may pass: {@link #switchTo} and
     * {@link #restore()} ask again, and a new sign-in of the account replaces it.
     */
    Optional<Problem> refusal(Account account);

    /**
     * Removes an account and its kept key; signs out if it is the one signed in. A key in a place that is locked is removed as
     * soon as the place is opened.
     */
    void forget(Account account);

    /**
     * Tells that the site refused the credentials of {@link #session()} elsewhere than in a call of that session, which
     * notices by itself: the event hub, for example. This signs out with the reason as problem; account and key stay until
     * another key takes their place, see {@link #refusal}. Ignored for a session that is no longer the present one.
     */
    void refused(Session session, FtrackException reason);

    /**
     * Keeps the key of the signed-in user in a file encrypted with a password: the user's choice where no key ring is
     * available.
     *
     * @param password copied; the caller clears its own array
     */
    void keepWithPassword(char[] password);

    /**
     * Opens the password file; to be called in {@link SignInState.Locked}.
     *
     * @param password copied; the caller clears its own array
     */
    void unlock(char[] password);
}
