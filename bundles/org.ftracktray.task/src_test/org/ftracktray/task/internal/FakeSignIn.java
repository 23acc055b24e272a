// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task.internal;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.task.FakeSite;

/** Anna is signed in at a site until she signs out. */
final class FakeSignIn implements AutoCloseable {
    private final List<Runnable> leaving = new CopyOnWriteArrayList<>();
    private final FakeSite site;
    private final Session session;
    private volatile boolean signedIn = true;

    FakeSignIn(FakeSite site) {
        this.site = site;
        this.session = site.session();
    }

    SignIn service() {
        return (SignIn) Proxy.newProxyInstance(SignIn.class.getClassLoader(), new Class<?>[]{SignIn.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "session" -> signedIn ? Optional.of(session) : Optional.empty();
                    case "state" -> state();
                    case "onSignOut" -> {
                        leaving.add((Runnable) arguments[0]);
                        yield (Registration) () -> leaving.remove(arguments[0]);
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private SignInState state() {
        return signedIn
                ? new SignInState.SignedIn(new Account(site.address(), "anna", "id-anna", "Anna"), Instant.EPOCH,
                        new KeyStorage.KeyRing())
                : SignInState.SignedOut.withoutProblem();
    }

    void signOut() {
        signedIn = false;
        leaving.forEach(Runnable::run);
    }

    /** How many want to be told. */
    int listeners() {
        return leaving.size();
    }

    @Override
    public void close() {
        session.close();
    }
}
