// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;
import org.ftracktray.client.ServerInformation;
import org.ftracktray.client.Session;
import org.ftracktray.client.Snapshots;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.BrowserUserQuery;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState;

/** A sign-in that does what the test says. */
final class FakeSignIn implements SignIn {
    static final URI SITE = URI.create("http://127.0.0.1:1");

    final CompletableFuture<FtrackException> refusal = new CompletableFuture<>();
    private final Snapshots<SignInState> snapshots = new Snapshots<>(SignInState.SignedOut.withoutProblem(), e -> {
        throw e;
    });
    volatile Supplier<ServerInformation> serverInformation = () -> null;
    private final List<Runnable> goodbyes = new CopyOnWriteArrayList<>();
    private volatile Session session;

    void signIn(String user) {
        Credentials credentials = new Credentials(user, new ApiKey("key-of-" + user));
        session = (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[]{Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "site" -> SITE;
                    case "credentials" -> credentials;
                    case "serverInformation" -> serverInformation.get();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        snapshots.publish(signedIn(user, new KeyStorage.KeyRing()));
    }

    SignInState.SignedIn signedIn(String user, KeyStorage storage) {
        return new SignInState.SignedIn(new Account(SITE, user, "id-" + user, user), Instant.EPOCH, storage);
    }

    void publish(SignInState state) {
        snapshots.publish(state);
    }

    @Override
    public SignInState state() {
        return snapshots.now();
    }

    @Override
    public Registration onState(Consumer<SignInState> listener) {
        return snapshots.listen(listener);
    }

    @Override
    public Registration onSignOut(Runnable goodbye) {
        goodbyes.add(goodbye);
        return () -> goodbyes.remove(goodbye);
    }

    @Override
    public Optional<Session> session() {
        return state() instanceof SignInState.SignedIn ? Optional.of(session) : Optional.empty();
    }

    @Override
    public void signOut() {
        snapshots.publish(SignInState.SignedOut.withoutProblem());
        goodbyes.forEach(Runnable::run);
    }

    @Override
    public void refused(Session refused, FtrackException reason) {
        snapshots.publish(new SignInState.SignedOut(Optional.of(reason.problem()), Optional.of(SignInField.KEY)));
        refusal.complete(reason);
    }

    @Override
    public Optional<String> environmentUser() {
        return Optional.empty();
    }

    @Override
    public void restore() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withBrowser(URI site) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withApiKey(URI site, String user, ApiKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BrowserUserQuery queryBrowserUser() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withUnstoredApiKey(URI site, String user, ApiKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void confirm() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Account> accounts() {
        return List.of();
    }

    @Override
    public Optional<Problem> refusal(Account account) {
        return Optional.empty();
    }

    @Override
    public void switchTo(Account account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(Account account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void keepWithPassword(char[] password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unlock(char[] password) {
        throw new UnsupportedOperationException();
    }
}
